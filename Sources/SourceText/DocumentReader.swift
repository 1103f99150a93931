/// Reads files into documents, each whole or, for JSON Lines, in parts of whole lines.
public struct DocumentReader: Sendable {
    /// As the person said; nil to find out for each file.
    public var encoding: TextEncoding?
    /// The name under which standard input is reported; its ending tells the format.
    public var standardInputName: String
    /// The most bytes of one page of text, or of one line of JSON Lines.
    public var pageLimit: Int
    /// About how many bytes of JSON Lines make one document; small beside the file, so that no thread is left alone with the last.
    public var partSize: Int

    public init(
        encoding: TextEncoding? = nil, standardInputName: String = "-", pageLimit: Int = 32 << 20,
        partSize: Int = 128 << 10
    ) {
        self.encoding = encoding
        self.standardInputName = standardInputName
        self.pageLimit = pageLimit
        self.partSize = partSize
    }

    /// Reads one file (`-` is standard input) and passes on each of its documents in order. A file that cannot be read
    /// gives one document without text that says why.
    public func read(_ path: String, _ receive: (Document) -> Void) {
        let name = path == "-" ? standardInputName : path
        if path != "-" {
            switch FileSystem.entry(at: path) {
            case .missing: return receive(unread(name, .missing))
            case .loop, .folder: return receive(unread(name, .notAFile))
            case .refused(let reason): return receive(unread(name, .unreadable(reason: reason)))
            case .file, .other: break
            }
        }
        do throws(OpenFile.Failure) {
            let file = path == "-" ? OpenFile(standardInput: ()) : try OpenFile(path: path)
            if Document.Format(path: name) == .pdf {
                receive(path == "-" ? unread(name, .notText) : portable(path))
            } else if Document.Format(path: name) == .jsonLines {
                try readRecords(from: file, name: name, receive)
            } else {
                receive(try readPage(from: file, name: name))
            }
        } catch {
            if case .refused(let reason) = error { receive(unread(name, .unreadable(reason: reason))) }
        }
    }

    /// All documents of one file.
    public func documents(at path: String) -> [Document] {
        var documents: [Document] = []
        read(path) { documents.append($0) }
        return documents
    }

    private func readPage(from file: borrowing OpenFile, name: String) throws(OpenFile.Failure) -> Document {
        let before = file.state()
        guard before.size <= pageLimit else {
            return unread(name, .tooLarge(size: before.size, limit: pageLimit))
        }
        var bytes: [UInt8] = []
        while bytes.count <= pageLimit {
            if try file.read(upTo: max(4096, min(before.size + 1, 1 << 20)), into: &bytes) == 0 { break }
        }
        guard bytes.count <= pageLimit else { return unread(name, .tooLarge(size: bytes.count, limit: pageLimit)) }
        let problems = file.state() == before ? [] : [ReadingProblem(path: name, kind: .changedWhileRead)]
        return Document(path: name, source: bytes, encoding: encoding, problems: problems)
    }

    /// The text of a PDF.
    private func portable(_ path: String) -> Document {
        do throws(PDFText.Failure) {
            return Document(path: path, source: try PDFText.text(ofFileAt: path), encoding: .utf8, format: .pdf)
        } catch {
            return unread(path, error == .missing ? .toolMissing(PDFText.tool) : .toolFailed(PDFText.tool))
        }
    }

    private func unread(_ path: String, _ kind: ReadingProblem.Kind) -> Document {
        Document(unread: ReadingProblem(path: path, kind: kind))
    }
}

extension DocumentReader {
    /// Reads JSON Lines in parts that end with a line; only UTF-8 is cut so, a file in another encoding is one part.
    private func readRecords(
        from file: borrowing OpenFile, name: String, _ receive: (Document) -> Void
    ) throws(OpenFile.Failure) {
        let before = file.state()
        var pending: [UInt8] = []
        var base = Document.Base()
        var isFirst = true
        while try file.read(upTo: partSize, into: &pending) > 0 {
            guard let cut = pending.lastIndex(of: 0x0A).map({ $0 + 1 }), partsMayBeCut(pending) else {
                guard pending.count <= pageLimit else {
                    return receive(unread(name, .tooLarge(size: pending.count, limit: pageLimit)))
                }
                continue
            }
            let part = Array(pending[..<cut])
            pending.removeFirst(cut)
            base = pass(part, name: name, base: base, problems: [], receive)
            isFirst = false
        }
        let problems = file.state() == before ? [] : [ReadingProblem(path: name, kind: .changedWhileRead)]
        if !pending.isEmpty || isFirst {
            _ = pass(pending, name: name, base: base, problems: problems, receive)
        } else {
            for problem in problems { receive(Document(unread: problem)) }
        }
    }

    private func pass(
        _ part: [UInt8], name: String, base: Document.Base, problems: [ReadingProblem], _ receive: (Document) -> Void
    ) -> Document.Base {
        let document = Document(
            path: name, source: part, encoding: encoding, format: .jsonLines, base: base, problems: problems)
        receive(document)
        let lines = document.lines.lineCount - (part.last == 0x0A ? 1 : 0)
        return Document.Base(lines: base.lines + lines, bytes: base.bytes + part.count)
    }

    /// Not in UTF-16, where a line feed's byte may be half of another character.
    private func partsMayBeCut(_ bytes: [UInt8]) -> Bool {
        encoding == .utf8 || encoding == .gb18030
            || encoding == nil && !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
    }
}
