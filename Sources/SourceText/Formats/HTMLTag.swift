/// A tag of HTML or XML, from its `<` to its `>`.
struct HTMLTag {
    /// With both angles.
    let range: Range<Int>
    /// In lower case, with its prefix where it has one: `w:t`; empty for `<!doctype …>` and `<?xml …?>`.
    let name: String
    let isClosing: Bool
    /// `<br/>`
    let isEmptyElement: Bool
    /// The bytes between name and `>`.
    private let attributes: ArraySlice<UInt8>

    /// Nil where no tag begins, or it does not end.
    init?(_ text: [UInt8], at start: Int) {
        guard start + 1 < text.count, text[start] == 0x3C else { return nil }
        var index = start + 1
        isClosing = text[index] == 0x2F
        if isClosing { index += 1 }
        let nameStart = index
        while index < text.count, Self.isNameByte(text[index]) { index += 1 }
        let isDeclaration = nameStart < text.count && (text[nameStart] == 0x21 || text[nameStart] == 0x3F)
        guard index > nameStart || isDeclaration else { return nil }
        name = String(decoding: text[nameStart..<index], as: UTF8.self).lowercased()
        let attributesStart = index
        var quote: UInt8 = 0
        while index < text.count, quote != 0 || text[index] != 0x3E {
            if quote != 0 {
                if text[index] == quote { quote = 0 }
            } else if text[index] == 0x22 || text[index] == 0x27 {
                quote = text[index]
            }
            index += 1
        }
        guard index < text.count else { return nil }
        isEmptyElement = text[index - 1] == 0x2F
        attributes = text[attributesStart..<index]
        range = start..<index + 1
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x3A || byte == 0x2D || byte == 0x5F
            || byte == 0x2E
    }

    /// The value of an attribute as written between its quotes; nil where the tag has none of that name.
    func attribute(_ name: String) -> String? {
        let wanted = Array(name.utf8)
        var index = attributes.startIndex
        while index < attributes.endIndex {
            guard Self.isNameByte(attributes[index]) else {
                index += 1
                continue
            }
            let nameStart = index
            while index < attributes.endIndex, Self.isNameByte(attributes[index]) { index += 1 }
            let isWanted =
                index - nameStart == wanted.count
                && zip(attributes[nameStart..<index], wanted).allSatisfy { $0 | 0x20 == $1 | 0x20 }
            skipBlanks(&index)
            guard index < attributes.endIndex, attributes[index] == 0x3D else { continue }
            index += 1
            skipBlanks(&index)
            let value = value(at: &index)
            if isWanted { return String(decoding: value, as: UTF8.self) }
        }
        return nil
    }

    private func skipBlanks(_ index: inout Int) {
        while index < attributes.endIndex, attributes[index] <= 0x20 { index += 1 }
    }

    private func value(at index: inout Int) -> ArraySlice<UInt8> {
        guard index < attributes.endIndex else { return [] }
        let quote = attributes[index]
        let start = quote == 0x22 || quote == 0x27 ? index + 1 : index
        var end = start
        while end < attributes.endIndex, start > index ? attributes[end] != quote : attributes[end] > 0x20 { end += 1 }
        index = min(attributes.endIndex, start > index ? end + 1 : end)
        return attributes[start..<end]
    }
}
