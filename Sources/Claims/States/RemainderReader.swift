import Extraction
import SourceText

/// Finds what a clause tells of many things that are done one after another: that all are, or that some are left.
struct RemainderReader {
    struct Found {
        /// Of all that was done: whether all was; else some is left.
        var isAll: Bool
        /// What was done, each a character of `lexicons/deeds.tsv`.
        var deeds: Set<Character>
        /// The word that tells it, and the deed itself.
        var mark: Range<Int>
        var deed: Range<Int>
        /// Whether it is left because it is still awaited: 要到国庆才能封顶.
        var isAwaited = false
    }

    let scalars: [UInt32]
    let mentions: [Mention]

    /// - Parameter before: the clauses of the sentence and of the one before, in which a length that is left may be told what it is of.
    func found(in clause: Range<Int>, before: Range<Int>) -> Found? {
        guard Self.marks.isFound(in: clause, of: scalars) else { return nil }
        return left(clause) ?? stretch(clause, before) ?? partly(clause) ?? awaited(clause) ?? all(clause)
    }

    private static let marks = StateRole.union([.all, .none, .rest, .still, .half, .until, .forecast])

    // MARK: Some left

    /// 还有四户没搬, 还有三个村黑着灯, 眼科还没开诊.
    private func left(_ clause: Range<Int>) -> Found? {
        let rest = StateRole.words[.rest].first(in: clause, of: scalars)
        guard let mark = rest ?? StateRole.words[.still].first(in: clause, of: scalars) else { return nil }
        if let unmet = unmet(in: clause) {
            return Found(isAll: false, deeds: [unmet.word.deed], mark: mark, deed: unmet.range)
        }
        guard let rest else { return nil }
        if let lack = DeedWord.all(in: clause, of: scalars).first(where: { $0.word.manner == .lack }) {
            return Found(isAll: false, deeds: [lack.word.deed], mark: mark, deed: lack.range)
        }
        // Any other verb: 还差三十名受试者没有入组.
        guard let lacking = StateRole.words[.lacking].first(in: rest.upperBound..<clause.upperBound, of: scalars) else {
            return nil
        }
        let named = DeedWord.all(in: rest.upperBound..<clause.upperBound, of: scalars).filter(isDone)
        return Found(isAll: false, deeds: Set(named.map(\.word.deed)), mark: rest, deed: lacking)
    }

    /// 没搬, 没有全部搬完, 还在掘进: a deed close behind a word that denies it.
    private func unmet(in clause: Range<Int>) -> (word: DeedWord, range: Range<Int>)? {
        for (words, isDenial) in [(StateRole.words[.unmet], true), (Self.going, false)] {
            for word in words.all(in: clause, of: scalars) {
                for skipped in 0...2 where word.upperBound + skipped < clause.upperBound {
                    guard
                        let found = DeedWord.at(word.upperBound + skipped, to: clause.upperBound, in: scalars),
                        found.word.manner == .own || found.word.manner == .deal
                            || found.word.manner == .bare && isDenial && skipped == 0
                    else { continue }
                    return found
                }
            }
        }
        return nil
    }

    static let going = CueWords("还在 正在 仍在 尚在")

    /// 隧道还剩三百多米: a length that is left of what is bored.
    private func stretch(_ clause: Range<Int>, _ before: Range<Int>) -> Found? {
        guard let rest = StateRole.words[.rest].first(in: clause, of: scalars),
            let length = mentions.starting(in: rest.upperBound..<clause.upperBound).first(where: {
                $0.range.upperBound <= clause.upperBound && $0.quantity != nil
            }), length.range.lowerBound - rest.upperBound <= 4,
            Self.lengths.start(endingAt: length.range.upperBound, from: length.range.lowerBound, in: scalars) != nil
                || Self.lengths.end(startingAt: length.range.upperBound, to: clause.upperBound, in: scalars) != nil
        else { return nil }
        let near = max(before.lowerBound, clause.lowerBound - Self.reach)..<clause.upperBound
        guard let thing = DeedWord.all(in: near, of: scalars).last(where: { $0.word.manner == .stretch }) else {
            return nil
        }
        return Found(isAll: false, deeds: [thing.word.deed], mark: rest, deed: length.range)
    }

    private static let lengths = CueWords("米 公里 里 里地 多公里 多米 来米")
    /// Characters before a clause among which the thing is looked for whose length is told.
    private static let reach = 40

    /// 喷淋才装了一半.
    private func partly(_ clause: Range<Int>) -> Found? {
        guard let half = StateRole.words[.half].last(in: clause, of: scalars) else { return nil }
        // 眼下只有一半装上了
        if StateRole.words[.barely].start(endingAt: half.lowerBound, from: clause.lowerBound, in: scalars) != nil,
            let deed = DeedWord.at(half.upperBound, to: clause.upperBound, in: scalars),
            [.own, .deal].contains(deed.word.manner)
        {
            return Found(isAll: false, deeds: [deed.word.deed], mark: half, deed: deed.range)
        }
        guard
            let barely = StateRole.words[.barely].last(in: clause.lowerBound..<half.lowerBound, of: scalars),
            let deed = DeedWord.all(in: barely.upperBound..<half.lowerBound, of: scalars).last(where: {
                [.own, .deal, .bare].contains($0.word.manner) && half.lowerBound - $0.range.upperBound <= 2
            })
        else { return nil }
        return Found(isAll: false, deeds: [deed.word.deed], mark: half, deed: deed.range)
    }

    /// 要到国庆前后才能封顶.
    private func awaited(_ clause: Range<Int>) -> Found? {
        guard
            let mark = StateRole.words[.until].first(in: clause, of: scalars)
                ?? StateRole.words[.forecast].first(in: clause, of: scalars),
            let deed = DeedWord.all(in: mark.upperBound..<clause.upperBound, of: scalars).first(where: {
                $0.word.manner == .own
            })
        else { return nil }
        return Found(isAll: false, deeds: [deed.word.deed], mark: mark, deed: deed.range, isAwaited: true)
    }

    // MARK: All done

    /// 均已封顶, 掘进任务全部完成, 再无一寸未掘的隧道.
    private func all(_ clause: Range<Int>) -> Found? {
        if let mark = StateRole.words[.none].first(in: clause, of: scalars) {
            guard let unmet = unmet(in: mark.upperBound..<clause.upperBound) else { return nil }
            return Found(isAll: true, deeds: [unmet.word.deed], mark: mark, deed: unmet.range)
        }
        for mark in StateRole.words[.all].all(in: clause, of: scalars) where isWord(mark, in: clause) {
            let deeds = DeedWord.all(in: mark.upperBound..<clause.upperBound, of: scalars).filter(isDone)
            let last = deeds.last?.range ?? mark.upperBound..<mark.upperBound
            guard !isWhen(last.upperBound, clause.upperBound) else { continue }
            var named = deeds
            if deeds.allSatisfy({ $0.word.deed == DeedWord.general }) {
                named += DeedWord.all(in: clause.lowerBound..<mark.lowerBound, of: scalars).filter {
                    $0.word.manner == .own
                }
            }
            let all = Set(named.map(\.word.deed))
            let specific = all.subtracting([DeedWord.general])
            return Found(isAll: true, deeds: specific.isEmpty ? all : specific, mark: mark, deed: last)
        }
        return nil
    }

    private func isDone(_ deed: (word: DeedWord, range: Range<Int>)) -> Bool {
        deed.word.manner == .own || deed.word.manner == .deal
    }

    /// 安全部队 holds no 全部, and 没有全部搬完 does not tell that all is done.
    private func isWord(_ mark: Range<Int>, in clause: Range<Int>) -> Bool {
        guard mark.lowerBound > clause.lowerBound else { return true }
        let before = max(clause.lowerBound, mark.lowerBound - 3)..<mark.lowerBound
        return !Self.wordStarts.contains(scalars[mark.lowerBound - 1])
            && !StateRole.words[.unmet].isFound(in: before, of: scalars)
            && !Self.denials.isFound(in: before, of: scalars)
    }

    private static let wordStarts = ScalarSet("安健")
    private static let denials = CueWords("并非 不是 不能 不可能 不会 如果 若 等 待")

    /// 全部贯通后 tells when.
    private func isWhen(_ index: Int, _ end: Int) -> Bool {
        StateRole.words[.follower].end(startingAt: index, to: end, in: scalars) != nil
    }
}
