/// Splits a document into its articles and reads each: lines, roles, joins, folding, sentences, date.
///
/// A page of text may hold several; with front matter it is one, and of JSON Lines each line is one.
public struct ArticleSplitter: Sendable {
    /// A date for texts that tell none, as the person said.
    public var fallbackDate: CalendarDate?

    public init(fallbackDate: CalendarDate? = nil) {
        self.fallbackDate = fallbackDate
    }

    /// The articles of a document in order, and the records that could not be read.
    public func read(_ document: Document) -> Reading {
        guard document.format == .jsonLines else {
            return Reading(articles: pageArticles(of: document), problems: [])
        }
        return readRecords(of: document)
    }

    /// What splitting a document gives.
    public struct Reading: Sendable {
        public let articles: [Article]
        public let problems: [ReadingProblem]
    }

    private func pageArticles(of document: Document) -> [Article] {
        let frontMatter = FrontMatter(document.text)
        let page = PageText(
            document.text, range: (frontMatter?.end ?? 0)..<document.text.count, markup: document.markup)
        let outline = PageOutline(page: page)
        if document.format == .markdown, frontMatter == nil,
            MarkdownNotes.areAll(outline, codeLines: document.markup.codeLines)
        {
            return []
        }
        if document.format == .html { return pageArticles(of: document, outline: outline) }
        var articles = frontMatter == nil ? outline.articles() : outline.wholePage()
        if let frontMatter, !articles.isEmpty {
            articles[0].heading = ArticleOutline.Heading(
                id: frontMatter.id, title: frontMatter.title,
                date: frontMatter.date.map { Article.DatedFrom(date: $0, basis: .frontMatter) })
        }
        let read = articles.enumerated().map { index, article in
            var assembly = ArticleAssembly(outline)
            return assembly.article(article, index: index)
        }
        return ArticleDating(path: document.path, fallback: fallbackDate).dated(read, outline: outline)
    }
}

extension ArticleSplitter {
    /// A page of HTML is one article, unless it has several headlines of the first level.
    private func pageArticles(of document: Document, outline: PageOutline) -> [Article] {
        guard !document.markup.isReport else { return [] }
        let heads = outline.lines.count { $0.headingLevel == 1 }
        var articles = heads > 1 ? outline.articles() : outline.wholePage()
        for index in articles.indices where heads <= 1 { articles[index].heading = document.markup.heading }
        let read = articles.enumerated().map { index, article in
            var assembly = ArticleAssembly(outline)
            return assembly.article(article, index: index)
        }
        return ArticleDating(path: document.path, fallback: fallbackDate).dated(read, outline: outline)
    }

    private func readRecords(of document: Document) -> Reading {
        var articles: [Article] = []
        var problems: [ReadingProblem] = []
        document.text.withUnsafeBufferPointer { bytes in
            for number in 0..<document.lines.lineCount {
                var end = number + 1 < document.lines.lineCount ? Int(document.lines.starts[number + 1]) : bytes.count
                let start = Int(document.lines.starts[number])
                while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
                guard end > start else { continue }
                do throws(ArticleRecord.RecordError) {
                    let record = try ArticleRecord(bytes, line: start..<end)
                    articles.append(article(of: record, index: document.base.lines + number))
                } catch {
                    problems.append(
                        ReadingProblem(
                            path: document.path, kind: .badRecord(reason: error.fault),
                            offset: document.sourceOffset(ofText: error.offset),
                            line: document.base.lines + number + 1))
                }
            }
        }
        return Reading(articles: articles, problems: problems)
    }

    private func article(of record: ArticleRecord, index: Int) -> Article {
        var content = record.title
        let titleEnd = content.count
        if titleEnd > 0, let origin = content.originEnds.last {
            content.append(0x0A, from: origin, to: origin)
            content.append(0x0A, from: origin, to: origin)
        }
        if let text = record.text { content.append(contentsOf: text) }
        let outline = PageOutline(page: PageText(folding: content), titleEnd: titleEnd)
        var whole = outline.wholePage().first ?? ArticleOutline(lines: 0..<0)
        whole.heading = ArticleOutline.Heading(
            id: record.id, title: "",
            date: record.date.map { Article.DatedFrom(date: $0, basis: .record) }
                ?? fallbackDate.map { Article.DatedFrom(date: $0, basis: .option) })
        var assembly = ArticleAssembly(outline)
        return assembly.article(whole, index: index)
    }
}
