import Claims
import Findings
import SourceText
import Testing

@Suite struct NameCandidatesTests {
    private let draft = ArticleInfo(
        path: "draft.txt", index: 0, title: "",
        date: CalendarDate(year: 2024, month: 5, day: 20).map { Article.DatedFrom(date: $0, basis: .frontMatter) })

    /// The articles chosen of some lists; each was printed so many days before the draft as its number tells.
    private func chosen(_ lists: [[Int64]]) -> Set<Int64> {
        var candidates = NameCandidates(of: draft)
        for list in lists { candidates.add(list) }
        return candidates.chosen { number in draft.date.map { $0.date.dayNumber - Int(number) } }
    }

    @Test func ofTooManyArticlesThoseNearestInTimeAreChosen() {
        #expect(chosen([Array(1...1000)]) == Set((1...NameLimits.most).map(Int64.init)))
    }

    @Test func anArticleThatSharesSeveralThingsIsChosenHoweverLongAgo() {
        let lists = (0..<5).map { (list: Int64) in Array(list * 100..<list * 100 + 100) + [5000] }
        #expect(chosen(lists).contains(5000))
        #expect(!chosen([lists[0] + lists[1]]).contains(5000))
    }

    @Test func whatLeadsToOneArticleOnlyIsNotCrowdedOut() {
        #expect(chosen([Array(1...1000), [4000]]).contains(4000))
    }

    @Test func fewArticlesAreAllChosen() { #expect(chosen([[3, 900], [4000]]) == [3, 900, 4000]) }
}
