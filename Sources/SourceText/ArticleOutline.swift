/// The lines of one article of a page, before they are joined.
struct ArticleOutline {
    /// Indices into the page's lines.
    var lines: Range<Int>
    /// Title and date told outside the text: front matter, record.
    var heading = Heading()

    struct Heading {
        var id = ""
        var title = ""
        var date: Article.DatedFrom?
    }
}

extension PageOutline {
    /// The articles of the page in order: each begins with the heads before a dateline or a byline, with a jump line
    /// from another page, with a label such as 相关新闻, or with a heading of the first level.
    func articles() -> [ArticleOutline] {
        var starts: Set<Int> = [0]
        for index in lines.indices {
            guard let start = articleStart(at: index) else { continue }
            let holdsText = lines[..<start].contains { $0.role != .masthead }
            if holdsText { starts.insert(start) }
        }
        let ordered = starts.sorted().filter { $0 < lines.count }
        return ordered.indices.map { position in
            let end = position + 1 < ordered.count ? ordered[position + 1] : lines.count
            return ArticleOutline(lines: ordered[position]..<end)
        }.filter { !$0.lines.isEmpty }
    }

    /// All lines as one article.
    func wholePage() -> [ArticleOutline] {
        lines.isEmpty ? [] : [ArticleOutline(lines: 0..<lines.count)]
    }

    private func articleStart(at index: Int) -> Int? {
        let line = lines[index]
        if line.role == .body, arrivesInline(line) { return headsBefore(index) }
        if line.hasDateline { return isSequel(line) ? index : headsBefore(index) }
        switch line.role {
        case .jump: return isArrival(line.range) ? index : nil
        case .headline where line.headingLevel == 0: return index
        case .headline where line.headingLevel == 1: return headsBefore(index)
        case .sectionHead where isSquare(line.first): return nextIsHeadOrSpeaker(index) ? index : nil
        case .byline: return startOfSignedArticle(at: index)
        default: return nil
        }
    }

    /// The first of the heads directly before a line.
    private func headsBefore(_ index: Int) -> Int {
        var start = index
        while start > 0, isHeadLine(lines[start - 1]) || lines[start - 1].role == .byline { start -= 1 }
        return start
    }

    /// The heads before a byline, over a lead of at most two paragraphs; nil where the byline stands far from any.
    private func startOfSignedArticle(at index: Int) -> Int? {
        var start = index
        var passed = 0
        while start > 0, passed <= 2, !isHeadLine(lines[start - 1]) {
            guard lines[start - 1].role == .body || lines[start - 1].role == .caption else { return nil }
            start -= 1
            passed += 1
        }
        guard start > 0, isHeadLine(lines[start - 1]), passed <= 2 else { return nil }
        return headsBefore(start)
    }

    private func isHeadLine(_ line: PageLine) -> Bool { line.role == .sectionHead || line.role == .headline }

    private func nextIsHeadOrSpeaker(_ index: Int) -> Bool {
        index + 1 < lines.count && isHeadLine(lines[index + 1])
    }

    private func isSquare(_ value: UInt32) -> Bool { value == 0x25A0 || value == 0x25C6 }

    private func isSequel(_ line: PageLine) -> Bool {
        Dateline(page.content.scalars, line.range)?.isSequel ?? false
    }

    /// A paragraph that begins with `（上接第一版）`.
    private func arrivesInline(_ line: PageLine) -> Bool {
        guard line.first == 0xFF08, let close = page.content.scalars[line.range.prefix(12)].firstIndex(of: 0xFF09)
        else {
            return false
        }
        let words = line.range.lowerBound + 1..<close
        return LineRoles.jumpWords.match(in: page.content.scalars, at: words.lowerBound, before: close) > 0
            && page.content.scalars[words].contains(0x7248) && isArrival(words)
    }

    /// `紧接`, `上接`, `接上版`: the text comes from another page; `下转` leads away.
    private func isArrival(_ range: Range<Int>) -> Bool {
        !page.content.scalars[range].contains(0x8F6C)
    }
}
