/// A registration with a professional council (2.16.76.1.4.2.n).
package struct ProfessionalRegistration: Hashable, Sendable {
    package let council: ProfessionalCouncil
    /// The number as it stands, without fill.
    package var number: String?
    /// The state of registration (UF).
    package var state: String?
    package var specialty: String?
}
