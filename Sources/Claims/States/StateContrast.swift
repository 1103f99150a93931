import SourceText

/// What the article that tells a thing done tells of the very thing that the other shows undone: 南岸的听涛餐厅被责令限期自拆 beside 听涛餐厅还立着
/// parts it from the house that was pulled down.
struct StateContrast {
    let stories: Stories

    func tellsApart(_ undone: StateComparison.Told, from done: StateComparison.Told) -> Bool {
        guard undone.article != done.article else { return false }
        return areOfOtherUnits(undone.claim, done.claim) || areOfOtherSides(undone.claim, done.claim)
            || leavesSome(done.claim, beside: undone.claim)
            || namesElsewhere(undone, done)
    }

    // MARK: Houses and lines of one sort

    /// 城南, 城北: each tells a side of one thing, and not the same.
    private func areOfOtherSides(_ a: StateClaim, _ b: StateClaim) -> Bool {
        let (here, there) = (Self.sides(in: a.place.text), Self.sides(in: b.ownSentence))
        return here.contains { thing, sides in there[thing].map(sides.isDisjoint) ?? false }
    }

    /// By what has sides those that a text tells of.
    private static func sides(in text: String) -> [UInt32: Set<UInt32>] {
        let scalars = [UInt32](scalarsOf: text)
        var found: [UInt32: Set<UInt32>] = [:]
        for (thing, side) in zip(scalars, scalars.dropFirst()) where sided.contains(thing) && compass.contains(side) {
            found[thing, default: []].insert(side)
        }
        return found
    }

    private static let sided = ScalarSet("城江河湖山岛桥镇村")
    private static let compass = ScalarSet("东西南北")

    /// 8幢1单元, 8幢2单元: both tell which, in the sentence or the one before, and not the same.
    private func areOfOtherUnits(_ a: StateClaim, _ b: StateClaim) -> Bool {
        let (here, there) = (Self.numbered(a.context), Self.numbered(b.ownSentence))
        return here.contains { unit, numbers in there[unit].map(numbers.isDisjoint) ?? false }
    }

    /// By unit the numbers that a text tells with it.
    private static func numbered(_ text: String) -> [String: Set<Int>] {
        let scalars = [UInt32](scalarsOf: text)
        var found: [String: Set<Int>] = [:]
        var index = 0
        while index < scalars.count {
            var end = index
            while end < scalars.count, scalars[end].isDigit || scalars[end].isHanNumeral { end += 1 }
            if end > index, let unitEnd = units.end(startingAt: end, to: scalars.count, in: scalars),
                let number = OrdinalWord.value(scalars[index..<end])
            {
                found[String(scalars: scalars[end..<unitEnd]), default: []].insert(number)
            }
            index = max(end, index + 1)
        }
        return found
    }

    private static let units = CueWords("单元 幢 栋 号楼 号线 标段 号机组 号井 车间 号泊位 号库 号馆 号桥")

    // MARK: Parts

    /// 已建成9座，其余5座年内完工: some are left, and the other speaks of some.
    private func leavesSome(_ done: StateClaim, beside undone: StateClaim) -> Bool {
        guard !undone.isOfNone,
            done.place.text.unicodeScalars.contains(where: { $0.value.isDigit || $0.value.isHanNumeral }),
            let place = done.context.range(of: done.place.text)
        else { return false }
        let rest = done.context[place.upperBound...].prefix { $0 != "。" }
        // 其余5座也已停产: none of them is left.
        return Self.others.contains(where: rest.contains) && !rest.contains("也已") && !rest.contains("也都")
    }

    private static let others = ["其余", "余下", "剩余", "剩下", "另外"]

    // MARK: Names

    /// Whether what is undone is named, and stands in the other article apart from the thing of another name that is done there.
    private func namesElsewhere(_ undone: StateComparison.Told, _ done: StateComparison.Told) -> Bool {
        let name = Self.opening(of: undone.claim)
        let told = [UInt32](scalarsOf: done.claim.ownSentence).filter { !$0.isWhitespace }
        guard name.count >= Self.name, let text = stories.text(done.article),
            CommonRun(name, told, of: \.isHan)?.first.count ?? 0 < 2
        else { return false }
        let title = [UInt32](scalarsOf: stories.corpus.articles[done.article].title)
        return text.sentences.contains { sentence in
            guard let run = CommonRun(name, Array(text.scalars[sentence]), of: \.isHan)?.first, run.count >= Self.name
            else { return false }
            let word = name[run]
            return isName(word) && !told[...].holds(word) && !title[...].holds(word)
        }
    }

    /// 望江茶楼 of 望江茶楼还立着: what a clause begins with, up to the word that tells that it is so still; empty where that is no name.
    private static func opening(of claim: StateClaim) -> [UInt32] {
        let clause = [UInt32](scalarsOf: claim.place.text).filter { !$0.isWhitespace }
        let words = ReporterLine.removed(from: clause.indices, in: clause)
        guard let still = lasting.first(in: words, of: clause) else { return [] }
        let name = clause[words.lowerBound..<still.lowerBound]
        return (Self.name...longest).contains(name.count) && name.allSatisfy(\.isHan) ? Array(name) : []
    }

    private static let lasting = StateRole.union([.ongoing, .lingering, .still])
    /// Characters of what may be a name.
    private static let name = 3, longest = 8

    private func isName(_ run: ArraySlice<UInt32>) -> Bool {
        run.indices.dropFirst().contains { stories.corpus.isRarePair(run[$0 - 1], run[$0]) }
    }
}
