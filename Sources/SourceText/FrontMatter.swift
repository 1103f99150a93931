/// The block between `---` lines at the top of a text that tells its date and title.
struct FrontMatter {
    private(set) var date: CalendarDate?
    private(set) var title = ""
    private(set) var id = ""
    /// Where the text after it begins, in bytes of the document's text.
    let end: Int

    /// Nil where the text does not begin with one.
    init?(_ text: [UInt8]) {
        var lines: [ArraySlice<UInt8>] = []
        var index = 0
        var isComplete = false
        while index < text.count, lines.count < 64 {
            let stop = text[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
            let line = text[index..<stop]
            index =
                stop < text.count && text[stop] == 0x0D && stop + 1 < text.count && text[stop + 1] == 0x0A
                ? stop + 2 : min(text.count, stop + 1)
            let isRule = Self.trimmed(line).elementsEqual([0x2D, 0x2D, 0x2D])
            if lines.isEmpty, !isRule { return nil }
            lines.append(line)
            if isRule, lines.count > 1 {
                isComplete = true
                break
            }
        }
        guard isComplete else { return nil }
        end = index
        for line in lines.dropFirst().dropLast() { read(line) }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: 0x3A) else { return }
        let key = String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self).lowercased()
        var value = Self.trimmed(line[(colon + 1)...])
        if value.count >= 2, let quote = value.first, quote == 0x22 || quote == 0x27, value.last == quote {
            value = value.dropFirst().dropLast()
        }
        let text = String(decoding: value, as: UTF8.self)
        switch key {
        case "date", "日期": date = CalendarDate(text) ?? CalendarDate(text.prefix(10))
        case "title", "标题": title = text
        case "id": id = text
        default: break
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
        return bytes
    }
}
