import Extraction
import SourceText

/// Finds differences to the level of last time that is told in a sentence of its own:
/// `获得金牌23枚…。上一届获得金牌19枚，这次多了6枚`, `共36支队参赛，比去年多10支。去年有28支`.
struct EarlierLevelFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        guard let before = account.around(index, before: 1, after: 0).first, before < index else { return [] }
        return [baseAndChange(index, before), changeFirst(index, before), nowAndChange(index, before)]
            .compactMap { $0 }
    }

    private typealias Place = (sentence: Int, figure: Int)

    // MARK: Where the three stand

    /// The level now, then the one before and the change in one sentence.
    private func baseAndChange(_ index: Int, _ before: Int) -> ArithmeticRelation? {
        guard let (change, rises) = change(in: index), change > 0,
            let base = base(change - 1, index, sole: change),
            isBeside(change - 1, change, index), isPlainChange(change, index, comparing: nil)
        else { return nil }
        return now(for: base, in: before).flatMap { judged((before, $0), base.place, (index, change), rises) }
    }

    /// The level now and the change, then the one before.
    private func changeFirst(_ index: Int, _ before: Int) -> ArithmeticRelation? {
        guard let (change, rises) = change(in: before), change > 0, isBeside(change - 1, change, before) else {
            return nil
        }
        let measure = account.sentences[before].figures[change].measure
        let places = account.sentences[index].members(of: measure)
        guard places.count == 1, let base = base(places[0], index, sole: nil),
            isPlainChange(change, before, comparing: base.time.kind),
            now(for: base, in: before, besides: change) == change - 1
        else { return nil }
        return judged((before, change - 1), base.place, (before, change), rises)
    }

    /// The level before, then the one now and the change.
    private func nowAndChange(_ index: Int, _ before: Int) -> ArithmeticRelation? {
        guard let (change, rises) = change(in: index), change > 0, isBeside(change - 1, change, index),
            isPlainChange(change, index, comparing: nil)
        else { return nil }
        let measure = account.sentences[index].figures[change].measure
        let places = account.sentences[before].members(of: measure)
        guard places.count == 1, let base = base(places[0], before, sole: nil),
            Self.later.isFound(in: account.sentences[index].opening(change - 1), of: account.scalars),
            now(for: base, in: index, besides: change) == change - 1 || isBare(change - 1, index)
        else { return nil }
        return judged((index, change - 1), base.place, (index, change), rises)
    }

    /// 今年来了150位: names nothing, so that it is told of what the sentence before names.
    private func isBare(_ level: Int, _ index: Int) -> Bool {
        let sentence = account.sentences[index]
        let (opening, figure) = (sentence.opening(level), sentence.figures[level])
        guard figure.isExact, figure.clause == 0, sentence.members(of: figure.measure).count == 2,
            let word = Self.later.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars)
        else { return false }
        let noun = figure.noun.map { $0.lowerBound >= figure.range.upperBound } ?? false
        return !noun
            && NamedAlike(account: account, plain: Self.plain).names(in: word..<opening.upperBound).isEmpty
    }

    private func isBeside(_ level: Int, _ change: Int, _ index: Int) -> Bool {
        let figures = account.sentences[index].figures
        return figures[level].measure == figures[change].measure && figures[level].clause + 1 == figures[change].clause
    }

    // MARK: The change

    /// The only figure of a sentence that says by how much something changed.
    private func change(in index: Int) -> (Int, Bool)? {
        let sentence = account.sentences[index]
        let finder = DifferenceFinder(account: account)
        let found = sentence.figures.indices.compactMap { place -> (Int, Bool)? in
            let figure = sentence.figures[place]
            guard figure.isExact, figure.per == nil,
                figure.dimension == .count || figure.dimension == .mass
                    || figure.dimension == .money || figure.dimension == .area,
                !account.has(.average, in: sentence.clause(place)), !account.has("每", in: sentence.opening(place))
            else { return nil }
            return finder.direction(sentence, place).map { (place, $0) }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// 这次多了6枚, 增加了9枚; where a time is told that it is compared with, it is that of the base.
    private func isPlainChange(_ change: Int, _ index: Int, comparing kind: EarlierTime.Kind?) -> Bool {
        let opening = account.sentences[index].opening(change)
        let time = EarlierTime(in: opening, of: account.scalars)
        let mark = account.has(.baseMark, in: opening)
        guard opening.count <= 10, kind.map({ time?.kind == $0 && mark }) ?? (time == nil && !mark) else {
            return false
        }
        let named = NamedAlike(account: account, plain: Self.plainChange).names(in: opening)
        return named.allSatisfy { $0.count <= 2 && $0.lowerBound != opening.lowerBound }
    }

    private static let plainChange = CueWords(
        "这次 这回 此次 今年 本届 这一届 本次 今次 如今 现在 则 又 足足 整整 一下子 多了 多 少了 少 增加了 增加 减少了 减少 比 较 去年 上年 同期 去年同期 上年同期 上届 上一届 上次 上一次 上月 上个月 上周 了"
    )
    private static let later = CueWords("今年 本届 如今 目前 现在 这次 这回 这一届 此次 本次")

    // MARK: The level before

    private typealias Base = (place: Place, time: EarlierTime, names: [Range<Int>])

    /// A level whose clause begins with the time before: 去年有28支, 上一届云岭获得金牌19枚.
    private func base(_ place: Int, _ index: Int, sole change: Int?) -> Base? {
        let sentence = account.sentences[index]
        let figure = sentence.figures[place]
        let opening = sentence.opening(place)
        let members = sentence.members(of: figure.measure)
        guard figure.isExact, figure.per == nil, members.allSatisfy({ $0 == place || $0 == change }),
            let time = EarlierTime(in: opening, of: account.scalars),
            time.range.lowerBound <= opening.lowerBound + 1, opening.count <= 20,
            !account.has(.baseMark, in: opening), !account.has(.average, in: opening)
        else { return nil }
        let names = NamedAlike(account: account, plain: Self.plain).names(
            in: time.range.upperBound..<opening.upperBound)
        let noun = figure.noun.flatMap { $0.lowerBound >= figure.range.upperBound && $0.count >= 2 ? $0 : nil }
        return ((index, place), time, names + (noun.map { [$0] } ?? []))
    }

    private static let plain = CueWords(
        "获得 收获 拿下 拿到 夺得 拿了 得了 获 招收 招了 招录 招 录取 有 为 是 共 共有 一共 只有 只 达 达到 的 则是 则为 仅 才 则 还是 还只有 完成 该市 该县 该校 该队 他们 它们 代表团 我市 我县 我区 全市 参赛 参赛的 参加的 共计 总共 栽 种 收 用 卖出 卖了 只栽了 栽了 种了 收了 报名 报名的 接待 来了"
    )

    // MARK: The level now

    /// The only figure of the measure in a sentence that what the base names is told of, and nothing else.
    private func now(for base: Base, in index: Int, besides change: Int? = nil) -> Int? {
        let sentence = account.sentences[index]
        let figure = account.sentences[base.place.sentence].figures[base.place.figure]
        let members = sentence.members(of: figure.measure).filter { $0 != change }
        let alike = NamedAlike(account: account, plain: Self.plain)
        guard base.names.allSatisfy({ alike.stands($0, in: sentence.range) }),
            members.allSatisfy({ sentence.figures[$0].unit == figure.unit || figure.measure != "人" })
        else { return nil }
        let things = base.names.filter { $0.count >= 2 }
        let found = members.filter { place in
            let (lead, behind) = (sentence.lead(place), sentence.tail(place))
            let near = lead.suffix(8).lowerBound..<(behind.lowerBound + min(6, behind.count))
            return things.contains { alike.stands($0, in: near) }
        }
        let places = members.count == 1 ? members : found
        guard places.count == 1, let place = places.first, sentence.figures[place].isExact,
            EarlierTime(in: sentence.opening(place), of: account.scalars) == nil,
            DifferenceFinder(account: account).direction(sentence, place) == nil,
            !account.has(.ofWhich, in: sentence.range.lowerBound..<sentence.figures[place].range.lowerBound)
        else { return nil }
        return place
    }

    // MARK: The judgement

    private func judged(_ now: Place, _ base: Place, _ change: Place, _ rises: Bool) -> ArithmeticRelation? {
        let (level, then, stated) = (figure(now), figure(base), figure(change))
        let (larger, smaller) = rises ? (level, then) : (then, level)
        guard larger.value > smaller.value, let difference = larger.value.subtracting(smaller.value),
            difference.isNear(stated.value, percent: 60)
        else { return nil }
        let relation = account.relation(
            stated: stated, terms: [level, then], computed: larger.allowed.subtracting(smaller.allowed),
            plain: difference, formula: "\(larger.plain)-\(smaller.shown(smaller.value))", confidence: 0.8)
        return relation.holds || !isExplained(stated, [now.sentence, base.sentence, change.sentence]) ? relation : nil
    }

    private func figure(_ place: Place) -> Figure { account.sentences[place.sentence].figures[place.figure] }

    /// Whether other levels of the sentences differ by as much.
    private func isExplained(_ stated: Figure, _ sentences: [Int]) -> Bool {
        let levels = Set(sentences).flatMap { account.sentences[$0].figures }.filter {
            $0.measure == stated.measure && $0.range != stated.range && $0.per == nil
        }
        return levels.contains { a in
            levels.contains { b in
                a.value > b.value && a.value.subtracting(b.value) == stated.value
            }
        }
    }
}
