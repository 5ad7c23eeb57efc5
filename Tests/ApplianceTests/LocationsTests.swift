import Foundation
import TestSupport
import Testing

@testable import Appliance

@Suite("Locations")
struct LocationsTests {
    @Test("Option, environment, working directory and package are looked at in this order")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in ["option", "variable", "work/trust-store", "package/trust-store", "package/.build/debug"] {
            try folder.write(name + "/file")
        }
        let root = folder.path
        func locations(_ environment: [String: String], work: String) -> Locations {
            Locations(
                environment: environment,
                workingDirectory: root + work,
                executable: root + "/package/.build/debug/lastro"
            )
        }
        let variable = ["LASTRO_TRUST_STORE": root + "/variable"]
        #expect(try locations(variable, work: "/work").trustStore(option: root + "/option").origin == "option")
        #expect(try locations(variable, work: "/work").trustStore(option: nil).origin == "environment")
        #expect(try locations([:], work: "/work").trustStore(option: nil).origin == "working-directory")
        let package = try locations([:], work: "/option").trustStore(option: nil)
        #expect(package == Locations.Found(path: root + "/package/trust-store", origin: "package"))
    }

    @Test("A name that leads nowhere is an error, not a reason to look further")
    func missing() throws {
        let folder = try TemporaryFolder()
        try folder.write("trust-store/file")
        let locations = Locations(
            environment: ["LASTRO_TRUST_STORE": folder.path + "/none"],
            workingDirectory: folder.path,
            executable: "/none"
        )
        for option in [nil, folder.path + "/nowhere"] {
            let error = #expect(throws: ApplianceError.self) { try locations.trustStore(option: option) }
            #expect(error?.kind == .configuration)
        }
    }
}
