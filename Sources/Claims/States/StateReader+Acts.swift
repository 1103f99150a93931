import Findings
import SourceText

/// Whether an act is told as done or as not done, by its verb and the words around it, or by a state that it would have ended.
extension StateReader {
    /// 已领到执照, 执照一直没有办下来, 还泡在湖底: in the order of the text; of an act the clause's first telling of each side.
    func acts(_ clause: Clause) -> [StateClaim] {
        var claims: [StateClaim] = []
        var index = clause.range.lowerBound
        while index < clause.range.upperBound {
            guard let found = ActWord.longest(in: scalars, at: index, end: clause.range.upperBound) else {
                index += 1
                continue
            }
            let place = index..<index + found.length
            for word in found.words {
                guard let isDone = told(word, at: place, in: clause),
                    !claims.contains(where: { $0.tells(word.act, isDone) })
                else { continue }
                claims.append(act(word.act, rank: word.rank, at: place, isDone: isDone, clause))
            }
            // A longer word may begin inside a thing or a verb of one character.
            index = place.lowerBound + (found.length > 2 ? found.length : 1)
        }
        return claims
    }

    private func act(_ name: String, rank: Int, at place: Range<Int>, isDone: Bool, _ clause: Clause) -> StateClaim {
        let rank = max(1, rank)
        var claim = made(.act, "", degree: isDone ? rank : -rank, word: place, isOngoing: !isDone, clause)
        claim.word = name
        if isDone { claim.time = claim.time ?? since(clause) }
        if isDone, isForSome(name, clause) { claim.isPartial = true }
        // 一审, of which a clause before tells.
        if claim.parts.isEmpty { claim.parts = parts(of: clause.sentence) }
        return claim
    }

    /// 60岁以上老人免费: so for them only.
    func isForSome(_ act: String, _ clause: Clause) -> Bool {
        ActWord.isForGroups(act) && StateRole.words[.group].isFound(in: clause.sentence, of: scalars)
    }

    // MARK: Done or not

    /// Whether a word tells its act as done; nil where it tells nothing of it.
    private func told(_ word: ActWord, at place: Range<Int>, in clause: Clause) -> Bool? {
        let side: Bool? =
            switch word.use {
            case .thing, .none: nil
            case .still: lingers(word, place, clause) ? false : nil
            case .open:
                isDenied(place, clause.range) || isAside(place.upperBound, clause.range) || isLeft(clause)
                    || !hasTail(word, place, clause) ? nil : false
            case .bare: bare(place, clause)
            case .verb: self.side(place, clause)
            case .with: self.side(place, clause).flatMap { namesThing(of: word.act, in: clause) ? $0 : nil }
            case .result:
                hasTail(word, place, clause) ? self.side(place, clause) ?? (isReached(place, clause) ? true : nil) : nil
            }
        // What comes about once is so since, however long ago.
        return side.flatMap { isFact(place, of: word.act, clause, whenever: $0 && ActWord.isOnce(word.act)) ? $0 : nil }
    }

    /// True for done, false for not; nil where the words around a verb do not tell.
    private func side(_ verb: Range<Int>, _ clause: Clause) -> Bool? {
        if isDenied(verb, clause.range) || isAwaitedAct(verb, clause.range) {
            return isOfMany(clause) || isAside(verb.upperBound, clause.range) ? nil : false
        }
        let before = clause.range.lowerBound..<verb.lowerBound
        let isMarked =
            StateRole.words[.finished].end(startingAt: verb.upperBound, to: clause.range.upperBound, in: scalars) != nil
            || StateRole.words[.achieved].isFound(in: before, of: scalars)
            || time(before: verb.lowerBound, in: clause.sentence) != nil
        return isMarked && isReached(verb, clause) ? true : nil
    }

    /// 没有办下来, 等国家审定, 办不下来
    private func isDenied(_ verb: Range<Int>, _ clause: Range<Int>) -> Bool {
        if StateRole.words[.unable].end(startingAt: verb.upperBound, to: clause.upperBound, in: scalars) != nil {
            return true
        }
        let near = max(clause.lowerBound, verb.lowerBound - Self.denialReach)..<verb.lowerBound
        guard let word = Self.denial.last(in: near, of: scalars), verb.lowerBound - word.upperBound <= Self.gap else {
            return false
        }
        let between = word.upperBound..<verb.lowerBound
        // 没有不签, 等人已被免职
        return !between.contains { Self.breaks.contains(scalars[$0]) }
            && (between.count <= 1 || StateRole.words[.bridge].isFound(in: between, of: scalars))
    }

    /// 放归要等到明年开春, 下月八日才选出
    private func isAwaitedAct(_ verb: Range<Int>, _ clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, verb.lowerBound - Self.reach)..<verb.lowerBound
        let behind = verb.upperBound..<min(clause.upperBound, verb.upperBound + Self.gap)
        return StateRole.words[.distant].isFound(in: before, of: scalars) || isJustThen(verb, clause)
            || StateRole.words[.later].isFound(in: behind, of: scalars)
    }

    /// 下月八日才投票 of a day to come; 九月才启用 of one that is over is done.
    private func isJustThen(_ verb: Range<Int>, _ clause: Range<Int>) -> Bool {
        guard verb.lowerBound > clause.lowerBound, scalars[verb.lowerBound - 1] == Self.justThen else { return false }
        return time(before: verb.lowerBound, in: clause).map { $0.first > today } ?? false
    }

    /// Whether nothing tells that it is only planned, hoped for or about to be.
    private func isReached(_ verb: Range<Int>, _ clause: Clause) -> Bool {
        let before = clause.range.lowerBound..<verb.lowerBound
        let near = max(clause.range.lowerBound, verb.lowerBound - 4)..<verb.lowerBound
        let time = time(before: verb.lowerBound, in: clause.sentence)
        // 9月9日，队员将坞门打开: what follows a day that is over is no plan.
        let isTold = time.map { $0.last <= today } ?? false
        let isPlanned = StateRole.words[.planned].all(in: before, of: scalars).contains {
            !isTold || $0.count > 1 || $0.upperBound == verb.lowerBound
        }
        return !isPlanned && !StateRole.words[.forecast].isFound(in: before, of: scalars)
            && !StateRole.words[.hoped].isFound(in: before, of: scalars)
            && !near.contains { Self.refusals.contains(scalars[$0]) }
            && !isFollowedByTime(verb.upperBound, clause.range.upperBound)
            && (time.map { $0.first <= today } ?? true)
    }

    /// 没签字的那家, 没嫁过来时: what is not done only tells which, or when.
    private func isAside(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard index < clause.upperBound else { return false }
        return scalars[index] == Self.particle || isFollowedByTime(index, clause.upperBound)
            || Self.times.contains(scalars[clause.upperBound - 1])
    }

    private var today: Int { reading.article.date?.date.dayNumber ?? .max }

    /// 出院后, 签约仪式: the verb only tells when, or of something else.
    private func isFollowedByTime(_ index: Int, _ end: Int) -> Bool {
        // 签署60周年
        if index < end, scalars[index].isDigit,
            (index..<min(end, index + 4)).contains(where: { scalars[$0] == Self.week })
        {
            return true
        }
        return StateRole.words[.follower].end(startingAt: index, to: end, in: scalars) != nil
    }

    /// 签 behind 没, or before 了
    private func bare(_ place: Range<Int>, _ clause: Clause) -> Bool? {
        let (start, end) = (clause.range.lowerBound, clause.range.upperBound)
        let next = place.upperBound < end ? scalars[place.upperBound] : 0
        let isClosed = !next.isHan || Self.closings.contains(next)
        guard isClosed else { return nil }
        if let word = Self.denial.start(endingAt: place.lowerBound, from: start, in: scalars), word >= start {
            return isOfMany(clause) ? nil : false
        }
        guard next == Self.perfect, place.upperBound + 1 >= end || !scalars[place.upperBound + 1].isHan else {
            return nil
        }
        return isReached(place, clause) ? true : nil
    }

    /// 还泡在水库那头的底下: a state that lasts until now, with what must follow its verb.
    private func lingers(_ word: ActWord, _ place: Range<Int>, _ clause: Clause) -> Bool {
        let before = max(clause.range.lowerBound, place.lowerBound - Self.lingerReach)..<place.lowerBound
        let isUntil = scalars[place.upperBound - 1] == Self.until
        guard
            StateRole.words[.lingering].isFound(in: before, of: scalars)
                || isUntil && before.contains(where: { Self.must.contains(scalars[$0]) }),
            !isOfMany(clause)
        else { return false }
        return hasTail(word, place, clause)
    }

    /// Whether what must follow a word stands behind it: 仓 of 提出~仓.
    private func hasTail(_ word: ActWord, _ place: Range<Int>, _ clause: Clause) -> Bool {
        if word.tail.isEmpty { return true }
        let limit = min(clause.range.upperBound, place.upperBound + Self.tailReach + word.tail.count)
        let behind = place.upperBound..<limit
        return behind.contains { $0 + word.tail.count <= limit && scalars[$0..<$0 + word.tail.count] == word.tail[...] }
    }

    /// 只有老周没签, 还有四户没搬: one of many, or some of them; what is left is told of all by ``remainders(_:)``.
    private func isOfMany(_ clause: Clause) -> Bool {
        StateRole.words[.only].isFound(in: clause.range, of: scalars)
            || StateRole.words[.some].isFound(in: clause.range, of: scalars)
            || isLeft(clause)
    }

    /// 还有 or 还剩 with a number behind it.
    private func isLeft(_ clause: Clause) -> Bool {
        StateRole.words[.rest].all(in: clause.range, of: scalars).contains { word in
            word.upperBound < clause.range.upperBound && Self.numbers.contains(scalars[word.upperBound])
                && word.upperBound + 2 < clause.range.upperBound && !Self.spans.contains(scalars[word.upperBound + 1])
        }
    }

    private static let numbers = ScalarSet("0123456789一二两三四五六七八九十几百半")
    /// 还有一年半 is left of a time.
    private static let spans = ScalarSet("年月天周")

    /// Whether the sentence names a thing of the act, up to the end of the clause.
    private func namesThing(of act: String, in clause: Clause) -> Bool {
        (clause.sentence.lowerBound..<clause.range.upperBound).contains { index in
            ActWord.longest(in: scalars, at: index, end: clause.range.upperBound)?.words.contains {
                $0.use == .thing && $0.act == act
            } ?? false
        }
    }

    private static let denial = StateRole.union([.unmet, .still, .negative, .waiting])
    private static let refusals = ScalarSet("没未不难等待盼欠如若别勿拒")
    private static let closings = ScalarSet("了呢下上成完好妥掉过的")
    /// 的
    private static let particle: UInt32 = 0x7684
    private static let times = ScalarSet("时前际")
    private static let must = ScalarSet("要得需")
    /// 到
    private static let until: UInt32 = 0x5230
    /// 了
    private static let perfect: UInt32 = 0x4E86
    /// 周
    private static let week: UInt32 = 0x5468
    /// 才
    private static let justThen: UInt32 = 0x624D
    /// What parts a denial from its verb.
    private static let breaks = ScalarSet("不已")
    /// Characters before a verb among which another time is told, or what it waits for.
    private static let reach = 24
    private static let denialReach = 8
    /// Characters between a denial and its verb.
    private static let gap = 4
    private static let lingerReach = 7
    private static let tailReach = 9
}

extension StateClaim {
    fileprivate func tells(_ act: String, _ isDone: Bool) -> Bool { word == act && (degree > 0) == isDone }
}
