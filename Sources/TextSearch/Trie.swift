/// The states of a term matcher while they are built: first a trie, then closed by the links of suffixes.
struct Trie {
    let classCount: Int
    /// `next[state * classCount + class]`; -1 while there is no such way.
    private(set) var next: [Int32]
    private(set) var termOf: [Int32] = [-1]
    private(set) var suffixWithTerm: [Int32] = [-1]

    init(classCount: Int) {
        self.classCount = classCount
        next = [Int32](repeating: -1, count: classCount)
    }

    mutating func insert(_ classes: [Int], term: Int) {
        var state = 0
        for column in classes {
            let way = state * classCount + column
            if next[way] < 0 {
                next[way] = Int32(termOf.count)
                next.append(contentsOf: repeatElement(-1, count: classCount))
                termOf.append(-1)
                suffixWithTerm.append(-1)
            }
            state = Int(next[way])
        }
        if termOf[state] < 0 { termOf[state] = Int32(term) }
    }

    /// Gives every state a way for every class, breadth first, so that searching never steps back.
    mutating func close() {
        var suffix = [Int32](repeating: 0, count: termOf.count)
        var queue: [Int] = []
        for column in 0..<classCount {
            if next[column] < 0 { next[column] = 0 } else { queue.append(Int(next[column])) }
        }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            let link = Int(suffix[state])
            suffixWithTerm[state] = termOf[link] >= 0 ? Int32(link) : suffixWithTerm[link]
            for column in 0..<classCount {
                let way = state * classCount + column
                let fallback = next[link * classCount + column]
                if next[way] < 0 {
                    next[way] = fallback
                } else {
                    suffix[Int(next[way])] = fallback
                    queue.append(Int(next[way]))
                }
            }
        }
    }
}
