/// What differs between two passages, in words as an editor sees them: a figure or a Latin word counts as one, a Han
/// character stands for itself.
struct WordDifference {
    /// A stretch of a passage.
    struct Part: Equatable {
        var text: String
        var differs: Bool
    }

    let first: [Part]
    let second: [Part]

    /// Beyond so many words the middle is marked as a whole.
    private static let mostWords = 1500
    /// Passages of more words than this are compared only where they share enough: else nothing tells them apart.
    private static let fewWords = 8
    private static let leastSharedOfShorter = 0.6
    private static let leastSharedOfLonger = 0.35

    init(_ first: String, _ second: String) {
        let (a, b) = (Self.words(first), Self.words(second))
        var (inA, inB) = Self.differences(a, b)
        if !Self.compares(a.count, b.count, shared: a.count - inA.count { $0 }) {
            inA = Array(repeating: false, count: a.count)
            inB = Array(repeating: false, count: b.count)
        }
        self.first = Self.parts(a, inA)
        self.second = Self.parts(b, inB)
    }

    /// Two passages that are not compared: nothing in them differs.
    init(alike first: String, _ second: String) {
        self.first = [Part(text: first, differs: false)]
        self.second = [Part(text: second, differs: false)]
    }

    private static func compares(_ first: Int, _ second: Int, shared: Int) -> Bool {
        guard max(first, second) > fewWords else { return true }
        return Double(shared) >= leastSharedOfShorter * Double(min(first, second))
            && Double(shared) >= leastSharedOfLonger * Double(max(first, second))
    }

    /// For each word whether it is missing on the other side.
    private static func differences(_ a: [String], _ b: [String]) -> ([Bool], [Bool]) {
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        var inA = Array(repeating: false, count: a.count)
        var inB = Array(repeating: false, count: b.count)
        let (middleA, middleB) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
        guard middleA.count <= mostWords, middleB.count <= mostWords else {
            for index in middleA.indices { inA[index] = true }
            for index in middleB.indices { inB[index] = true }
            return (inA, inB)
        }
        for change in Array(middleB).difference(from: Array(middleA)) {
            switch change {
            case .remove(let offset, _, _): inA[start + offset] = true
            case .insert(let offset, _, _): inB[start + offset] = true
            }
        }
        return (inA, inB)
    }

    private static func words(_ text: String) -> [String] {
        var words: [String.UnicodeScalarView] = []
        var last = Kind.other
        for scalar in text.unicodeScalars {
            let kind = Kind(scalar)
            if kind != .other, kind == last, !words.isEmpty {
                words[words.count - 1].append(scalar)
            } else {
                words.append(String.UnicodeScalarView([scalar]))
            }
            last = kind
        }
        return words.map { String($0) }
    }

    private enum Kind {
        case figure, latin, other

        init(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "0"..."9", "０"..."９", ".", "%", "％": self = .figure
            case "a"..."z", "A"..."Z": self = .latin
            default: self = .other
            }
        }
    }

    private static func parts(_ words: [String], _ differs: [Bool]) -> [Part] {
        var parts: [Part] = []
        for (word, differs) in zip(words, differs) {
            if parts.last?.differs == differs {
                parts[parts.count - 1].text += word
            } else {
                parts.append(Part(text: word, differs: differs))
            }
        }
        return parts
    }
}
