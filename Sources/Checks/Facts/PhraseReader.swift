/// Reads the small language of the `claim:` key.
struct PhraseReader {
    private let source: String
    private var scalars: ArraySlice<Unicode.Scalar>

    init(_ source: String) {
        self.source = source
        scalars = ArraySlice(Array(source.unicodeScalars))
    }

    mutating func elements() throws(ClaimPhrase.Fault) -> [ClaimPhrase.Element] {
        var elements: [ClaimPhrase.Element] = []
        var literal: [UInt32] = []
        func flush() {
            if !literal.isEmpty { elements.append(.words([literal])) }
            literal = []
        }
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "…":
                flush()
                let isDouble = scalars.first == "…"
                if isDouble { scalars.removeFirst() }
                elements.append(isDouble ? .sentenceGap : .clauseGap)
            case "(":
                flush()
                elements.append(.words(try alternatives()))
            case "{":
                flush()
                elements.append(try slot())
            case ")", "}", "|":
                throw ClaimPhrase.Fault(sentence: "“\(source)”里的“\(scalar)”前面没有“\(scalar == "}" ? "{" : "(")”")
            case " ": continue
            default: literal.append(scalar.value)
            }
        }
        flush()
        return elements
    }

    /// After `(`: the words up to `)`, longest first; `?` after it adds the empty one.
    private mutating func alternatives() throws(ClaimPhrase.Fault) -> [[UInt32]] {
        guard let close = scalars.firstIndex(of: ")") else {
            throw ClaimPhrase.Fault(sentence: "“\(source)”里的“(”没有“)”")
        }
        var words = scalars[scalars.startIndex..<close].split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.map(\.value) }
        scalars = scalars[(close + 1)...]
        if scalars.first == "?" {
            scalars.removeFirst()
            words.append([])
        }
        return words.sorted { $0.count > $1.count }
    }

    /// After `{`: `name:unit}`.
    private mutating func slot() throws(ClaimPhrase.Fault) -> ClaimPhrase.Element {
        guard let close = scalars.firstIndex(of: "}") else {
            throw ClaimPhrase.Fault(sentence: "“\(source)”里的“{”没有“}”")
        }
        let inner = String(String.UnicodeScalarView(scalars[scalars.startIndex..<close]))
        scalars = scalars[(close + 1)...]
        let parts = inner.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw ClaimPhrase.Fault(sentence: "“{\(inner)}”应当写成“{名称:单位}”，如 {count:名}")
        }
        return .slot(name: parts[0], type: SlotType(parts[1]))
    }
}
