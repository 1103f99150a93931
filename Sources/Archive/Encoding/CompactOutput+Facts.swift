import Claims
import Findings

/// The sorts of values that make up most of the facts, written at once.
extension CompactOutput {
    /// Numbers rise, so that their differences are short.
    func write(numbers: [UInt32]) {
        write(UInt64(numbers.count))
        var last: UInt32 = 0
        for number in numbers {
            write(UInt64(number &- last))
            last = number
        }
    }

    func write(texts: [String]) {
        write(UInt64(texts.count))
        for text in texts { write(text: text) }
    }

    /// Each term once in all, told by its number: a list has the next numbers for the most part.
    func write(terms: [Term]) {
        write(UInt64(terms.count))
        var next = 0
        for term in terms {
            let number = number(of: term)
            write(signed: Int64(number - next))
            next = number + 1
        }
    }

    /// Told from where the place before began.
    func write(place: TextPlace) {
        write(signed: Int64(place.startLine - last.line))
        write(signed: Int64(place.startColumn))
        write(signed: Int64(place.endLine - place.startLine))
        write(signed: Int64(place.endLine == place.startLine ? place.endColumn - place.startColumn : place.endColumn))
        write(signed: Int64(place.startOffset - last.offset))
        write(signed: Int64(place.endOffset - place.startOffset))
        write(text: place.text)
        last = (place.startLine, place.startOffset)
    }
}
