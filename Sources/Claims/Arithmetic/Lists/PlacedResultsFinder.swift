import Extraction
import SourceText

/// Finds places in a contest whose results do not stand in their order: `甲以48分12秒夺冠；乙48分57秒，获得亚军；丙以48分41秒名列第三`.
///
/// A race is won by the shorter time, all else by more points; two places are enough for a race alone.
struct PlacedResultsFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let around = account.around(index, before: 1, after: 0)
        // Most sentences tell no place, and nothing else is asked of them.
        guard Self.any.isFound(in: account.sentences[index].range, of: account.scalars) else { return [] }
        var results = around.flatMap { self.results(in: account.sentences[$0]) }
        // Told once, by the sentence that holds the last of them.
        guard results.contains(where: { account.sentences[index].range.contains($0.word.lowerBound) }) else {
            return []
        }
        results.sort { $0.place < $1.place }
        let places = results.map(\.place)
        guard results.count >= 2, zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }),
            Set(results.map(\.figure.measure)).count == 1, let first = results.first
        else { return [] }
        let isRace = first.figure.dimension == .clockTime
        guard results.count >= 3 || isRace && isOfRace(index) else { return [] }
        let pairs = zip(results, results.dropFirst())
        guard isRace || Self.points.contains(first.figure.unit) else { return [] }
        return pairs.compactMap { better, worse in
            let holds = isRace ? better.figure.value <= worse.figure.value : better.figure.value >= worse.figure.value
            guard !holds else { return nil }
            let (x, y) = (account.text(better.figure.range), account.text(worse.figure.range))
            return ArithmeticRelation(
                stated: worse.word, terms: [better.figure.range, worse.figure.range],
                computed: "第\(better.place)名在前",
                equation: "第\(better.place)名\(x)\(isRace ? "＞" : "＜")第\(worse.place)名\(y)", holds: false,
                confidence: 0.82)
        }
    }

    private struct Result {
        var place: Int
        var word: Range<Int>
        var figure: Figure
    }

    /// Of each clause that tells one place, its result or that of the clause before, which tells none; by place.
    private func results(in sentence: FigureSentence) -> [Result] {
        var found: [Result] = []
        var pending: Figure?
        guard sentence.figures.contains(where: { Self.dimensions.contains($0.dimension) }) else { return [] }
        for (number, clause) in sentence.clauses.enumerated() {
            if clause.mark == "；" { pending = nil }
            let words = places(in: clause.range)
            let figures = sentence.figures.filter {
                $0.clause == number && $0.isExact && Self.dimensions.contains($0.dimension) && $0.per == nil
                    && $0.unit != "天"
                    && !Self.gaps.isFound(in: clause.range, of: account.scalars)
            }
            defer { pending = words.isEmpty && figures.count == 1 ? figures[0] : nil }
            guard words.count == 1, let word = words.first, figures.count <= 1, let figure = figures.first ?? pending
            else { continue }
            found.append(Result(place: word.place, word: word.range, figure: figure))
        }
        return found
    }

    private static let any = CueWords("第 冠军 夺冠 夺魁 卫冕 折桂 桂冠 亚军 季军 银牌 铜牌 率先")

    /// 慢了27秒, 以2分之差: how far behind, and no result.
    private static let gaps = CueWords("慢了 快了 之差 落后 领先 差了 只差 仅差 晚了 比 半程 全程组")
    private static let dimensions: Set<QuantityDimension> = [.clockTime, .count]

    private func places(in part: Range<Int>) -> [(place: Int, range: Range<Int>)] {
        let titles = Self.titles.flatMap { place, words in
            words.all(in: part, of: account.scalars).map { (place: place, range: $0) }
        }
        let numbered = account.mentions.starting(in: part).compactMap { mention -> (place: Int, range: Range<Int>)? in
            guard let ordinal = mention.ordinal, ordinal.session == nil,
                ordinal.noun == nil, ["", "名", "位"].contains(ordinal.unit ?? ""),
                // 第二跳9.4分 is no place.
                ordinal.unit != nil || mention.range.upperBound >= part.upperBound
                    || !account.scalars[mention.range.upperBound].isHan
            else { return nil }
            return (ordinal.number, mention.range)
        }
        return titles + numbered
    }

    private static let titles: [(Int, CueWords)] = [
        (1, CueWords("夺冠 夺魁 卫冕 获得冠军 摘得冠军 拿下冠军 折桂 摘得桂冠 率先冲线 率先撞线 第一个冲线")), (2, CueWords("亚军 银牌")),
        (3, CueWords("季军 铜牌")),
    ]

    private func isOfRace(_ index: Int) -> Bool {
        account.around(index, before: 4, after: 1).contains {
            Self.race.isFound(in: account.sentences[$0].range, of: account.scalars)
        }
    }

    private static let points: Set<String> = ["分", "环"]
    private static let race = CueWords(
        "马拉松 长跑 赛跑 骑手 自行车 游泳 自由泳 蝶泳 蛙泳 仰泳 赛艇 皮划艇 人艇 划船 赛车 竞速 速滑 冲线 终点 撞线 接力 泳池 田径 短跑 女子组 男子组")
}
