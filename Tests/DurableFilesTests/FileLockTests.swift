import DurableFiles
import TestSupport
import Testing

@Suite struct FileLockTests {
    let folder: TemporaryFolder
    let directory: Directory

    init() throws {
        folder = try TemporaryFolder()
        directory = try Directory.open(folder.path)
    }

    private func attempt(_ mode: FileLock.Mode, waiting: Duration = .zero) -> Result<FileLock, DurableFileError> {
        do throws(DurableFileError) {
            return .success(try FileLock.acquire(mode, name: "lock", in: directory, waiting: waiting))
        } catch {
            return .failure(error)
        }
    }

    @Test func theHolderIsNamedAndWaitingEnds() throws {
        let child = try ChildProgram("storage-probe", ["lock", folder.path])
        #expect(child.line() == "locked")
        let begin = ContinuousClock.now
        for mode in [FileLock.Mode.exclusive, .shared] {
            guard case .failure(let error) = attempt(mode, waiting: .milliseconds(200)) else {
                Issue.record("the lock was given twice")
                return
            }
            #expect(error.code == .locked)
            #expect(error.holder == child.processIdentifier)
        }
        let waited = ContinuousClock.now - begin
        #expect(waited >= .milliseconds(400) && waited < .seconds(10))
        child.finish()
        #expect(throws: Never.self) { try attempt(.exclusive, waiting: .seconds(10)).get() }
    }

    @Test func aKilledHolderHoldsNothing() throws {
        let child = try ChildProgram("storage-probe", ["lock", folder.path])
        #expect(child.line() == "locked")
        child.kill()
        let first = try attempt(.shared, waiting: .seconds(10)).get()
        let second = try attempt(.shared).get()
        guard case .failure(let error) = attempt(.exclusive) else {
            Issue.record("an exclusive lock was given beside shared ones")
            return
        }
        // Who was killed is no holder.
        #expect(error.holder == nil)
        withExtendedLifetime((first, second)) {}
    }

    @Test func whatIsReleasedIsFree() throws {
        do { _ = try attempt(.exclusive).get() }
        do { _ = try attempt(.exclusive).get() }
        #expect(try directory.openFile("lock").size == 0)
    }
}
