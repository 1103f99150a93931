/// The counts of one line, taken in one walk over it.
struct LineMeasure {
    private let range: Range<Int>
    private var width = 0
    private var stops = 0
    private var periods = 0
    private var commas = 0
    private var listCommas = 0
    private var colons = 0
    private var blanks = 0
    private var han = 0
    private var digits = 0
    private var openMarks = 0
    private var closedMarks = 0
    private var straightQuotes = 0
    private var first: UInt32 = 0
    private var last: UInt32 = 0
    private var isClosed = false

    init(_ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) {
        self.range = range
        for index in range {
            let value = scalars[index]
            if ScalarClass.isBlank(value) {
                blanks += 1
                continue
            }
            width += 1
            if value >= 0x4E00 && value <= 0x9FFF { han += 1 } else { note(value) }
        }
        guard let firstIndex = range.first, let lastIndex = range.last else { return }
        first = scalars[firstIndex]
        last = scalars[lastIndex]
        openMarks += straightQuotes % 2
        var index = lastIndex
        while index > firstIndex, ScalarClass.isClosing(scalars[index]) || scalars[index] == 0x22 { index -= 1 }
        isClosed = ScalarClass.endsSentence(scalars[index])
    }

    private mutating func note(_ value: UInt32) {
        if ScalarClass.isDigit(value) {
            digits += 1
        } else if ScalarClass.isOpening(value) {
            openMarks += 1
        } else if ScalarClass.isClosing(value) {
            if openMarks > 0 { openMarks -= 1 } else { closedMarks += 1 }
        } else {
            switch value {
            case 0x3002:
                stops += 1
                periods += 1
            case 0xFF01, 0xFF1F, 0x2026: stops += 1
            case 0xFF0C, 0xFF1B: if openMarks == 0 { commas += 1 }
            case 0x3001: listCommas += 1
            case 0xFF1A: colons += 1
            case 0x22: straightQuotes += 1
            default: break
            }
        }
    }

    func line(blanksBefore: Int, isIndented: Bool, headingLevel: Int, isQuoted: Bool) -> PageLine {
        PageLine(
            range: range, blanksBefore: blanksBefore, isIndented: isIndented, headingLevel: headingLevel,
            isQuoted: isQuoted, width: width, stops: stops, periods: periods, commas: commas, listCommas: listCommas,
            colons: colons,
            blanks: blanks, han: han, digits: digits, openMarks: openMarks, closedMarks: closedMarks, first: first,
            last: last, isClosed: isClosed)
    }
}
