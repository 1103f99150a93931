import Foundation
import SourceText

/// The lines of a file of JSON Lines, each found without reading the records before it, and where the offset of a place in it is
/// known, without looking at them: an archive's findings point into files of any length, and a report shows a line or two of
/// these.
struct RecordLines {
    private let path: String
    private let encoding: TextEncoding?
    /// The most bytes of a line.
    private let limit: Int
    /// What stands before each stretch of the file that was passed over, ascending.
    private var passed = [Document.Base()]

    /// The line asked for last, with its number: a report asks for the line in which a place begins, and where it ends.
    private var known: (number: Int, text: String?)?

    /// How many bytes are passed over at once, and read first of a line.
    private static let stretch = 1 << 16, beginning = 1 << 13

    /// Nil for files of other formats, for one that cannot be opened, and in UTF-16, where a line feed's byte may be half of another
    /// character.
    init?(path: String, reader: DocumentReader) {
        guard Document.Format(path: path) == .jsonLines, [nil, .utf8, .gb18030].contains(reader.encoding),
            let file = FileHandle(forReadingAtPath: path)
        else { return nil }
        defer { try? file.close() }
        let mark = (try? file.read(upToCount: 2)).map { Array($0) } ?? []
        guard mark != [0xFF, 0xFE], mark != [0xFE, 0xFF] else { return nil }
        self.path = path
        encoding = reader.encoding
        limit = reader.pageLimit
    }

    /// The text of a line, from 1, without its end; nil where there is none.
    ///
    /// - Parameter offset: the offset of a byte of the line, where one is known: then no other line is looked at.
    mutating func line(_ number: Int, at offset: Int? = nil) -> String? {
        if let known, known.number == number { return known.text }
        let text = foundLine(number, at: offset)
        known = (number, text)
        return text
    }

    private mutating func foundLine(_ number: Int, at offset: Int?) -> String? {
        guard number > 0, let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        if let offset, let text = text(of: file, number, from: start(in: file, ofLineAt: offset)) { return text }
        var base = passed.last { $0.lines < number } ?? Document.Base()
        while let bytes = stretch(of: file, from: base.bytes) {
            let found = Self.ends(in: bytes, atMost: number - 1 - base.lines)
            if base.lines + found.count == number - 1 {
                return text(of: file, number, from: base.bytes + found.last)
            }
            base = Document.Base(lines: base.lines + found.count, bytes: base.bytes + bytes.count)
            if base.bytes > passed[passed.count - 1].bytes { passed.append(base) }
        }
        return nil
    }

    /// Where the line begins that a byte belongs to.
    private func start(in file: FileHandle, ofLineAt offset: Int) -> Int {
        var end = offset
        while end > 0 {
            let begin = max(0, end - Self.beginning)
            guard (try? file.seek(toOffset: UInt64(begin))) != nil,
                let bytes = try? file.read(upToCount: end - begin)
            else { return begin }
            if let last = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
                return begin + last - bytes.startIndex + 1
            }
            end = begin
        }
        return 0
    }

    /// The bytes at a place, never parting the two that end a line together; nil at the end of the file.
    private func stretch(of file: FileHandle, from place: Int, atLeast count: Int = Self.stretch) -> [UInt8]? {
        guard (try? file.seek(toOffset: UInt64(place))) != nil, let data = try? file.read(upToCount: count),
            !data.isEmpty
        else { return nil }
        return Array(data.count == count && data.last == 0x0D ? data.dropLast() : data)
    }

    private func text(of file: FileHandle, _ number: Int, from place: Int) -> String? {
        var count = Self.beginning
        while count <= max(limit, Self.beginning), let bytes = stretch(of: file, from: place, atLeast: count) {
            let end = Self.ends(in: bytes, atMost: 1)
            guard end.count == 1 || bytes.count < count - 1 else {
                count *= 4
                continue
            }
            let line = end.count == 1 ? Array(bytes[..<end.last]) : bytes
            return Document(
                path: path, source: line, encoding: encoding, format: .jsonLines,
                base: Document.Base(lines: number - 1, bytes: place)
            ).line(number)
        }
        return nil
    }

    /// How many lines end in some bytes, counted no further than asked for, and how many bytes stand before the end of the last
    /// of them and with it.
    private static func ends(in bytes: [UInt8], atMost most: Int) -> (count: Int, last: Int) {
        var (count, last) = (0, 0)
        bytes.withUnsafeBytes { all in
            guard let start = all.baseAddress else { return }
            if memchr(start, 0x0D, all.count) != nil {
                for place in all.indices where count < most && endsLine(all, at: place) {
                    (count, last) = (count + 1, place + 1)
                }
            } else {
                while count < most, let end = memchr(start + last, 0x0A, all.count - last) {
                    (count, last) = (count + 1, UnsafeRawPointer(end) - start + 1)
                }
            }
        }
        return (count, last)
    }

    /// A line ends at LF, and at CR without LF behind it.
    private static func endsLine(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        bytes[place] == 0x0A || bytes[place] == 0x0D && (place + 1 == bytes.count || bytes[place + 1] != 0x0A)
    }
}
