/// Turns the bytes of a file into valid UTF-8, whatever they are.
struct TextDecoder {
    let path: String
    /// As the person said; nil to find out.
    let encoding: TextEncoding?

    /// What came of the bytes.
    struct Decoded {
        var text: [UInt8]
        var encoding: TextEncoding
        var offsets: OffsetMap
        var problems: [ReadingProblem]
    }

    func decode(_ source: [UInt8]) -> Decoded {
        guard !source.isEmpty else { return unread(.empty) }
        if let marked = markedEncoding(source) {
            return decode(source, as: marked.encoding, after: marked.markLength)
        }
        if let encoding { return decode(source, as: encoding, after: 0) }
        let census = UTF8Census(source, from: 0)
        if census.invalid == 0 || census.isMostlyUTF8 {
            return judged(decodeUTF8(source, after: 0, census: census), source: source)
        }
        if GB18030Decoder.looksLikeIt(source) { return decode(source, as: .gb18030, after: 0) }
        return judged(decodeUTF8(source, after: 0, census: census), source: source)
    }

    /// The encoding that a byte-order mark names.
    private func markedEncoding(_ source: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if source.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if source.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if source.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
        return nil
    }

    private func decode(_ source: [UInt8], as encoding: TextEncoding, after mark: Int) -> Decoded {
        switch encoding {
        case .utf8:
            let decoded = decodeUTF8(source, after: mark, census: UTF8Census(source, from: mark))
            return judged(decoded, source: source)
        case .utf16LittleEndian, .utf16BigEndian:
            var builder = DecodedText(encoding: encoding)
            UTF16Decoder(isLittleEndian: encoding == .utf16LittleEndian).decode(source, from: mark, into: &builder)
            return judged(builder.decoded(path: path), source: source)
        case .gb18030:
            var builder = DecodedText(encoding: encoding)
            guard let decoder = GB18030Decoder() else { return unread(.encodingUnavailable) }
            decoder.decode(source, from: mark, into: &builder)
            return judged(builder.decoded(path: path), source: source)
        }
    }

    private func decodeUTF8(_ source: [UInt8], after mark: Int, census: UTF8Census) -> Decoded {
        guard census.invalid > 0 else {
            let text = mark == 0 ? source : Array(source[mark...])
            var decoded = Decoded(text: text, encoding: .utf8, offsets: OffsetMap(shift: mark), problems: [])
            decoded.problems = controlProblem(in: census, mark: mark)
            return decoded
        }
        var builder = DecodedText(encoding: .utf8)
        UTF8Repair.decode(source, from: mark, into: &builder)
        return builder.decoded(path: path)
    }

    private func controlProblem(in census: UTF8Census, mark: Int) -> [ReadingProblem] {
        guard let first = census.firstControl else { return [] }
        return [ReadingProblem(path: path, kind: .controlCharacters(count: census.controls), offset: first)]
    }

    /// The decoded text, or nothing where so much of it is damage that it is no text.
    private func judged(_ decoded: Decoded, source: [UInt8]) -> Decoded {
        var damage = 0
        for problem in decoded.problems {
            switch problem.kind {
            case .undecodableBytes(let count), .controlCharacters(let count): damage += count
            default: break
            }
        }
        return damage * 8 > source.count ? unread(.notText) : decoded
    }

    private func unread(_ kind: ReadingProblem.Kind) -> Decoded {
        Decoded(
            text: [], encoding: encoding ?? .utf8, offsets: OffsetMap(),
            problems: [ReadingProblem(path: path, kind: kind)])
    }
}
