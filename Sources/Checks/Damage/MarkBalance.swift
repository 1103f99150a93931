import Claims
import SourceText

/// The marks of an article that have no partner.
struct MarkBalance {
    private(set) var unpaired: [Unpaired] = []

    struct Unpaired {
        /// Index into the article's scalars.
        let index: Int
        /// It opens something that never closes; else it closes what never opened.
        let opens: Bool
        /// It opens where it should close.
        var isTurned = false
    }

    private static let openings = ScalarSet("“‘（《【「")
    private static let closings = ScalarSet("”’）》】」")

    init(_ reading: ArticleReading) {
        let scalars = reading.scalars
        let article = reading.article
        // A quotation may run over paragraphs, each beginning with a mark of its own, only the last one closed.
        var carried: [Int] = []
        for (number, block) in article.blocks.enumerated() where block.role == .body {
            var open: [Int] = []
            var strays: [Unpaired] = []
            Self.match(scalars, block.range, &open, &carried, &strays)
            let isWhole = article.sentences.last { $0.block == number }?.isClosed ?? false
            guard isWhole, !block.isInDisorder else {
                carried = []
                continue
            }
            unpaired += strays
            // A paragraph that begins with a mark of its own takes the quotation over from the one before.
            if scalars[block.range.lowerBound] == 0x201C { carried = [] }
            for index in open {
                if scalars[index] == 0x201C { carried.append(index) } else { note(opening: index) }
            }
            if !carried.isEmpty, !Self.goesOn(scalars, article, after: number) {
                for index in carried { note(opening: index) }
                carried = []
            }
        }
        for index in carried { note(opening: index) }
        unpaired.sort { $0.index < $1.index }
        mergeTurned(scalars)
    }

    /// Two opening marks about a few words: the second should close, and is one slip.
    private mutating func mergeTurned(_ scalars: [UInt32]) {
        for place in unpaired.indices.dropLast().reversed() {
            let first = unpaired[place]
            let second = unpaired[place + 1]
            guard first.opens, second.opens, scalars[first.index] == scalars[second.index],
                second.index - first.index <= 16,
                !scalars[first.index..<second.index].contains(where: { $0 == 0xFF0C || $0 == 0x3002 })
            else { continue }
            unpaired[place + 1] = Unpaired(index: second.index, opens: true, isTurned: true)
            unpaired.remove(at: place)
        }
    }

    private mutating func note(opening index: Int) { unpaired.append(Unpaired(index: index, opens: true)) }

    /// Walks a block with a stack; what is left open stays in `open`, what closes nothing takes from `carried` or is a stray.
    ///
    /// The scalar of each mark that closes is one above that of the mark that opens.
    private static func match(
        _ scalars: [UInt32], _ range: Range<Int>, _ open: inout [Int], _ carried: inout [Int],
        _ strays: inout [Unpaired]
    ) {
        for index in range {
            let value = scalars[index]
            if openings.contains(value) {
                open.append(index)
            } else if closings.contains(value) {
                if isApostrophe(scalars, index) || isListNumber(scalars, index, range) { continue }
                if let place = open.lastIndex(where: { scalars[$0] == value - 1 }) {
                    strays += open[(place + 1)...].map { Unpaired(index: $0, opens: true) }
                    open.removeSubrange(place...)
                } else if let last = open.last, isOtherQuote(scalars[last], value) {
                    strays.append(Unpaired(index: index, opens: false))
                    open.removeLast()
                } else if value == 0x201D, !carried.isEmpty {
                    carried = []
                } else {
                    strays.append(Unpaired(index: index, opens: false))
                }
            }
        }
    }

    /// A quotation opened with one kind of mark and closed with the other: one slip.
    private static func isOtherQuote(_ opening: UInt32, _ closing: UInt32) -> Bool {
        opening == 0x2018 && closing == 0x201D || opening == 0x201C && closing == 0x2019
    }

    private static func isApostrophe(_ scalars: [UInt32], _ index: Int) -> Bool {
        scalars[index] == 0x2019 && index > 0 && ScalarClass.isLatin(scalars[index - 1])
    }

    /// `1）`, `一）` at the beginning of a point.
    private static func isListNumber(_ scalars: [UInt32], _ index: Int, _ range: Range<Int>) -> Bool {
        guard scalars[index] == 0xFF09 else { return false }
        var start = index
        while start > range.lowerBound, index - start < 2, isNumeral(scalars[start - 1]) { start -= 1 }
        guard start < index else { return false }
        return start == range.lowerBound || ScalarClass.endsSentence(scalars[start - 1]) || scalars[start - 1] == 0xFF1B
            || scalars[start - 1] == 0xFF1A || scalars[start - 1] == 0xFF0C
    }

    private static func isNumeral(_ value: UInt32) -> Bool {
        ScalarClass.isDigit(value) || "一二三四五六七八九十".unicodeScalars.contains { $0.value == value }
    }

    /// Whether a quotation left open may go on: one of the next paragraphs begins with a mark of its own, or closes more
    /// than it opens.
    private static func goesOn(_ scalars: [UInt32], _ article: Article, after number: Int) -> Bool {
        let rest = article.blocks[(number + 1)...].filter { $0.role == .body }.prefix(12)
        if let next = rest.first, scalars[next.range.lowerBound] == 0x201C { return true }
        for block in rest {
            var depth = 0
            for index in block.range {
                if scalars[index] == 0x201C { depth += 1 }
                if scalars[index] == 0x201D { depth -= 1 }
                if depth < 0 { return true }
            }
            if depth > 0 { return false }
        }
        return false
    }
}
