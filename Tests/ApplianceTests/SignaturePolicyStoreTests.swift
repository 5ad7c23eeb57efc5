import ASN1
import Foundation
import SignaturePolicy
import TestSupport
import Testing

@testable import Appliance

/// Where a run's signature policies come from.
@Suite struct SignaturePolicyStoreTests {
    private static let basic = ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 4)

    private static func locations(_ policies: String) -> Locations {
        Locations(
            environment: ["LASTRO_POLICIES": policies],
            workingDirectory: "/nowhere",
            executable: "/nowhere/lastro"
        )
    }

    private static let standard = locations(PackageRoot.path + "/policies")

    @Test("The policy that a signature names is read, and the lists with it")
    func namedPolicy() throws {
        let set = try SignaturePolicyStore([], Self.standard).policies([Self.basic])
        #expect(set.count == 1)
        #expect(set.policy(Self.basic, hash: nil)?.info.name == "AD-RB v2.4")
        #expect(set.lists.count == 3)
    }

    @Test("Where nothing is named, nothing is read")
    func nothingNamed() throws {
        let set = try SignaturePolicyStore([], Self.standard).policies([])
        #expect(set.count == 0)
        #expect(set.lists.isEmpty)
    }

    @Test("A place without policies has none")
    func noFolder() throws {
        let set = try SignaturePolicyStore([], Self.locations("/nowhere")).policies([Self.basic])
        #expect(set.policy(Self.basic, hash: nil) == nil)
    }

    @Test("A file that is not what its name says is an error for those who name it, and for nobody else")
    func misnamedFile() throws {
        let folder = try TemporaryFolder()
        let text = try Data(contentsOf: PackageRoot.url.appending(path: "policies/signature/\(Self.basic).yaml"))
        try folder.write("signature/2.999.1.yaml", [UInt8](text))
        try folder.write("signature/LEIAME.txt", Array("texto".utf8))
        let store = try SignaturePolicyStore([], Self.locations(folder.path))
        #expect(try store.policies([Self.basic]).count == 0)
        let error = #expect(throws: ApplianceError.self) { try store.policies([ObjectIdentifier(2, 999, 1)]) }
        #expect(error?.kind == .configuration)
    }

    @Test("ITI's own file and our form of it are one policy", .enabled(if: OutsideVectors.areThere))
    func officialFile() throws {
        let official = OutsideVectors.folder.appending(path: "icp-brasil/policies/PA_AD_RB_v2_4.der").path
        let set = try SignaturePolicyStore([official], Self.standard).policies([Self.basic])
        #expect(set.count == 1)
    }

    @Test("A file that was named and is none is an error; a folder may hold others")
    func namedFile() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("nota.txt", Array("texto".utf8))
        #expect(throws: ApplianceError.self) { try SignaturePolicyStore([file], Self.standard) }
        #expect(try SignaturePolicyStore([folder.path], Self.standard).policies([Self.basic]).count == 1)
    }
}
