/// The councils that register professionals; the raw value is the arc below 2.16.76.1.4.2.
package enum ProfessionalCouncil: Int, Sendable, Hashable, CaseIterable {
    case oab = 1
    case cfm = 2
    case cff = 3
    case cfbio = 4
    case cfbm = 5
    case confef = 6
    case cofen = 7
    case coffito = 8
    case cffa = 9
    case cfmv = 10
    case cfn = 11
    case cfo = 12
    case cfp = 13
    case cfess = 14
    case conter = 15
    case cfq = 16

    /// The council's acronym as it is written.
    package var acronym: String {
        switch self {
        case .oab: "OAB"
        case .cfm: "CFM"
        case .cff: "CFF"
        case .cfbio: "CFBio"
        case .cfbm: "CFBM"
        case .confef: "CONFEF"
        case .cofen: "COFEN"
        case .coffito: "COFFITO"
        case .cffa: "CFFa"
        case .cfmv: "CFMV"
        case .cfn: "CFN"
        case .cfo: "CFO"
        case .cfp: "CFP"
        case .cfess: "CFESS"
        case .conter: "CONTER"
        case .cfq: "CFQ"
        }
    }
}
