/// Finds the day of each article of a page: what the text tells outright, then what its report dates make safe.
struct ArticleDating {
    let path: String
    let fallback: CalendarDate?

    /// The articles with their dates: of the front matter, the masthead (for the whole page), the file's name, the
    /// person's option, and last the day of a dateline with a year that the page makes sure.
    func dated(_ articles: [Article], outline: PageOutline) -> [Article] {
        let shared = masthead(outline) ?? fileName() ?? fallback.map { Article.DatedFrom(date: $0, basis: .option) }
        if let shared { return articles.map { $0.date == nil ? $0.dated(shared) : $0 } }
        guard articles.contains(where: { $0.date == nil }) else { return articles }
        let years = Set(articles.compactMap { YearEvidence(article: $0).year })
        guard years.count == 1, let year = years.first else { return articles }
        let days = articles.map { datelineDay($0, year: year) }
        guard let latest = days.compactMap({ $0 }).max() else { return articles }
        return zip(articles, days).map { article, day in
            article.date == nil ? article.dated(Article.DatedFrom(date: day ?? latest, basis: .dateline)) : article
        }
    }

    private func masthead(_ outline: PageOutline) -> Article.DatedFrom? {
        let scalars = outline.page.content.scalars
        for line in outline.lines where line.role == .masthead {
            if let date = FullDate.first(in: scalars, line.range) {
                return Article.DatedFrom(date: date, basis: .masthead)
            }
        }
        return nil
    }

    /// `2024-01-09.txt`, `20240109-a03.md`: a date in the last part of the path.
    private func fileName() -> Article.DatedFrom? {
        let name = path.split(separator: "/").last ?? ""
        let scalars = name.unicodeScalars.map(\.value)
        guard let date = FullDate.first(in: scalars, 0..<scalars.count), (1900...2100).contains(date.year) else {
            return nil
        }
        return Article.DatedFrom(date: date, basis: .fileName)
    }

    private func datelineDay(_ article: Article, year: Int) -> CalendarDate? {
        guard let day = article.datelineDay else { return nil }
        return CalendarDate(year: year, month: day.month, day: day.day)
    }
}

extension Article {
    /// The month and day of the first dateline.
    var datelineDay: MonthDay? {
        for block in blocks where block.role == .body || block.role == .credit {
            guard let dateline = Dateline(text.scalars, block.range) else { continue }
            if dateline.month > 0 { return MonthDay(month: dateline.month, day: dateline.day) }
            let end = sentences.first { $0.range.contains(dateline.source.upperBound) }?.range.upperBound
            if let day = MonthDay.first(in: text.scalars, dateline.source.upperBound..<(end ?? block.range.upperBound))
            {
                return day
            }
        }
        return nil
    }

    func dated(_ date: DatedFrom) -> Article {
        Article(
            index: index, id: id, title: title, byline: byline, date: date, blocks: blocks, text: text,
            sentences: sentences, joins: joins, oddities: oddities)
    }
}
