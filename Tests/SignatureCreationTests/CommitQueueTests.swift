import Dispatch
import Testing

@testable import SignatureCreation

/// Who writes and who waits, a step at a time, without threads.
struct CommitQueueTests {
    private var queue = CommitQueue<Character>()

    private mutating func begin(_ entries: String) -> [Int] { entries.map { queue.begin($0) } }

    /// What is to be written, or nil for another turn.
    private func written(_ turn: CommitQueue<Character>.Turn) -> (entries: String, through: Int)? {
        if case .write(let entries, let through) = turn { (String(entries), through) } else { nil }
    }

    private func semaphore(_ turn: CommitQueue<Character>.Turn) -> DispatchSemaphore? {
        if case .wait(let semaphore) = turn { semaphore } else { nil }
    }

    private func isDone(_ turn: CommitQueue<Character>.Turn) -> Bool { if case .done = turn { true } else { false } }

    private func failure(_ turn: CommitQueue<Character>.Turn) -> TimeStampRefusal? {
        if case .failed(let failure) = turn { failure } else { nil }
    }

    @Test("one thread alone writes at once")
    mutating func alone() throws {
        let tickets = begin("a")
        let write = try #require(written(queue.arrive(tickets[0])))
        #expect(write == ("a", 1))
        #expect(queue.end(through: write.through, nil).isEmpty)
        #expect(isDone(queue.comeBack(tickets[0])))
    }

    @Test("with the one with which as many wait as sign, all that was begun is written, in order")
    mutating func enough() throws {
        let tickets = begin("abcd")
        let first = try #require(semaphore(queue.arrive(tickets[2])))
        let write = try #require(written(queue.arrive(tickets[0])))
        #expect(write == ("abcd", 4))
        // They come while somebody writes.
        let second = try #require(semaphore(queue.arrive(tickets[1])))
        #expect(
            queue.end(through: write.through, nil).map(ObjectIdentifier.init)
                == [first, second].map(ObjectIdentifier.init)
        )
        #expect(tickets.allSatisfy { isDone(queue.comeBack($0)) })
    }

    @Test("after a write one of those that came too late for it writes, where enough of them wait")
    mutating func next() throws {
        let early = begin("a")
        #expect(written(queue.arrive(early[0])) ?? ("", 0) == ("a", 1))
        let late = begin("bcdef")
        let waiting = try [late[0], late[1]].map { try #require(semaphore(queue.arrive($0))) }
        #expect(queue.end(through: 1, nil).isEmpty, "three sign, two wait")
        let last = try #require(written(queue.arrive(late[2])))
        #expect(last == ("bcdef", 6))
        let later = begin("g")
        let next = try #require(semaphore(queue.arrive(later[0])))
        #expect(isDone(queue.arrive(late[3])) == false)
        #expect(isDone(queue.arrive(late[4])) == false)
        let woken = Set(queue.end(through: 6, nil).map(ObjectIdentifier.init))
        #expect(woken.count == 5 && woken.isSuperset(of: (waiting + [next]).map(ObjectIdentifier.init)))
        #expect(written(queue.comeBack(later[0])) ?? ("", 0) == ("g", 7))
    }

    @Test("whoever waited for long writes though others still sign, but never beside a writer")
    mutating func patience() throws {
        let tickets = begin("abcdefgh")
        #expect(semaphore(queue.arrive(tickets[0])) != nil)
        #expect(semaphore(queue.arrive(tickets[1])) != nil)
        let write = try #require(written(queue.comeBack(tickets[0])))
        #expect(write == ("abcdefgh", 8))
        #expect(semaphore(queue.comeBack(tickets[1])) != nil)
        #expect(queue.end(through: 8, nil).count == 1)
        #expect(isDone(queue.comeBack(tickets[1])))
    }

    @Test("where a write fails, what is not on the disk fails, then and ever after")
    mutating func failing() throws {
        let first = begin("a")
        #expect(written(queue.arrive(first[0])) != nil)
        #expect(queue.end(through: 1, nil).isEmpty)
        let tickets = begin("bcd")
        #expect(semaphore(queue.arrive(tickets[0])) != nil)
        let write = try #require(written(queue.arrive(tickets[1])))
        #expect(queue.end(through: write.through, .clockUntrusted).count == 1)
        for ticket in tickets { #expect(failure(queue.comeBack(ticket)) == .clockUntrusted) }
        #expect(isDone(queue.comeBack(first[0])))
        let later = begin("e")
        #expect(failure(queue.arrive(later[0])) == .clockUntrusted)
    }
}
