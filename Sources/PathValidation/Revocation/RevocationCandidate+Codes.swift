import ASN1

extension RevocationCandidate {
    /// The code for evidence that is not fresh.
    var staleCode: PathFindingCode {
        if case .list = source { .crlExpired } else { .ocspExpired }
    }

    /// The code for evidence that is issued later than may be known.
    var futureCode: PathFindingCode {
        if case .list = source { .crlNotYetValid } else { .ocspNotYetValid }
    }

    /// The times that the codes' texts name.
    var times: [String: String] {
        var values = ["thisUpdate": thisUpdate.description]
        values["nextUpdate"] = nextUpdate?.description
        return values
    }
}
