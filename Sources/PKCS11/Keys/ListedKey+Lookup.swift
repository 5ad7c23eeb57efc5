extension ListedKey {
    /// The key that is meant, as its token shows it without a login.
    ///
    /// Throws `tokenNotFound`, `tokenAmbiguous`, and `keyNotFound` for one that the token hides altogether.
    package init(_ reference: KeyReference, modules: [TokenModule]) throws(PKCS11Error) {
        let place = try KeyPlace(reference, modules: modules)
        let listing = try TokenListing(place.token)
        guard let key = listing.keys.first(where: { $0.identifier == place.identifier }) else {
            throw PKCS11Error(.keyNotFound)
        }
        self = key
    }
}
