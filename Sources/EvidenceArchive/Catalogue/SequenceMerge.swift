/// Takes the smallest of many ascending runs of item numbers: a binary heap of one number a run.
struct SequenceMerge {
    private var heap: [(sequence: UInt64, key: [UInt8])] = []

    /// Adds the next number of the run with this key.
    mutating func insert(_ sequence: UInt64, _ key: [UInt8]) {
        heap.append((sequence, key))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].sequence < heap[parent].sequence else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes the smallest number away; nil where there is none.
    mutating func removeFirst() -> (sequence: UInt64, key: [UInt8])? {
        guard heap.count > 1 else { return heap.popLast() }
        heap.swapAt(0, heap.count - 1)
        let first = heap.removeLast()
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].sequence < heap[smallest].sequence {
                smallest = child
            }
            guard smallest != parent else { return first }
            heap.swapAt(smallest, parent)
            parent = smallest
        }
    }
}
