import Extraction
import SourceText

/// Where an article says that a person is dead (已故作家某某, 某某在睡梦里走了), and where it shows one who is alive: who speaks, nods, or is
/// so many years old.
struct PersonDeaths {
    let persons: StoryPersons

    private var scalars: [UInt32] { persons.text.scalars }

    struct Death {
        let range: Range<Int>
        /// The clause up to the word, which may tell the time; else the clause before does.
        let lead: Range<Int>
    }

    // MARK: The dead

    func death(of name: [UInt32]) -> Death? {
        places(of: name).lazy.compactMap { self.late($0) ?? self.gone($0) }.first
    }

    /// 已故作家某某
    private func late(_ name: Range<Int>) -> Death? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard
            let word = Self.late.last(
                in: max(clause.lowerBound, name.lowerBound - Self.post)..<name.lowerBound, of: scalars),
            scalars[word.upperBound..<name.lowerBound].allSatisfy(\.isHan),
            persons.isFree(word.upperBound..<name.lowerBound),
            !Self.kin.isFound(in: word.upperBound..<name.lowerBound, of: scalars), isFact(name)
        else { return nil }
        return Death(range: word.lowerBound..<name.upperBound, lead: word.lowerBound..<word.lowerBound)
    }

    /// 某某因病去世
    private func gone(_ name: Range<Int>) -> Death? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard name.lowerBound == clause.lowerBound || Self.openers.contains(scalars[name.lowerBound - 1]),
            let word = Self.dying.first(
                in: name.upperBound..<min(clause.upperBound, name.upperBound + Self.reach), of: scalars),
            persons.isFree(name.upperBound..<word.lowerBound),
            word.upperBound == clause.upperBound || Self.told.contains(scalars[word.upperBound]),
            !Self.others.isFound(in: name.upperBound..<word.upperBound, of: scalars), isFact(name)
        else { return nil }
        return Death(range: name.lowerBound..<word.upperBound, lead: clause.lowerBound..<word.lowerBound)
    }

    private func isFact(_ name: Range<Int>) -> Bool {
        !Self.untrue.isFound(in: persons.text.sentence(at: name.lowerBound), of: scalars)
    }

    /// Whether a death had come about by a day, as far as its words tell: 去年, 今年清明前, 2023年5月.
    static func isBefore(_ day: CalendarDate, _ death: Death, in text: StoryText, printed: CalendarDate) -> Bool {
        guard !death.lead.isEmpty else { return printed <= day }
        let before = text.clause(at: max(0, death.lead.lowerBound - 2))
        for range in [death.lead, before] {
            let told = MentionReader().mentions(
                in: NormalizedText(verbatim: text.string(range)), context: ReadingContext(date: printed))
            guard let date = told.compactMap(\.date).last, date.resolution != .unresolved,
                let end = date.end ?? date.start
            else { continue }
            return end < day
        }
        return printed <= day
    }

    // MARK: The living

    /// Where one is shown alive on the day of the paper.
    func sign(of name: [UInt32]) -> Range<Int>? {
        places(of: name).lazy.compactMap { self.deed($0) ?? self.age($0) }.first
    }

    /// 某某朝台下拱了拱手, 某某说：“……
    private func deed(_ name: Range<Int>) -> Range<Int>? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard isOfNow(name), clause.upperBound - name.upperBound <= Self.deed,
            persons.isFree(name.upperBound..<clause.upperBound)
        else { return nil }
        // 小说 is no speech.
        if Self.speaking.start(endingAt: clause.upperBound, from: name.upperBound, in: scalars).map({
            $0 == name.upperBound || scalars[$0 - 1] != "小"
        }) ?? false {
            return name.lowerBound..<clause.upperBound
        }
        if let word = Self.deeds.first(in: name.upperBound..<clause.upperBound, of: scalars) {
            return name.lowerBound..<word.upperBound
        }
        // 最后离场的是某某
        let start = Self.being.start(endingAt: name.lowerBound, from: clause.lowerBound, in: scalars)
        return name.upperBound == clause.upperBound
            && start.map { Self.acts.isFound(in: clause.lowerBound..<$0, of: scalars) } ?? false
            ? clause : nil
    }

    private static let being = CueWords("的是 的就是 的正是")
    private static let acts = CueWords("离场 登台 到场 出场 上台 落座 带头 发言 剪彩 揭牌 走进 迎出")

    /// 89岁的名家某某是当晚的观众
    private func age(_ name: Range<Int>) -> Range<Int>? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard isOfNow(name), let word = Self.aged.first(in: clause.lowerBound..<name.lowerBound, of: scalars),
            word.lowerBound > clause.lowerBound,
            scalars[word.lowerBound - 1].isDigit || scalars[word.lowerBound - 1].isHanNumeral,
            name.lowerBound - word.upperBound <= Self.post, persons.isFree(word.upperBound..<name.lowerBound),
            !Self.kin.isFound(in: word.upperBound..<name.lowerBound, of: scalars)
        else { return nil }
        return clause.lowerBound..<name.upperBound
    }

    private func isOfNow(_ name: Range<Int>) -> Bool {
        let sentence = persons.text.sentence(at: name.lowerBound)
        return !Self.past.isFound(in: sentence, of: scalars) && !Self.dying.isFound(in: sentence, of: scalars)
            && !(sentence.lowerBound..<max(sentence.lowerBound, name.lowerBound - 4)).contains { index in
                scalars[index..<index + 4].allSatisfy(\.isDigit)
            }
    }

    private func places(of name: [UInt32]) -> [Range<Int>] {
        persons.places.filter { $0.name == name }.map(\.range)
    }

    private static let late = CueWords("已故 已故的 去世的 病逝的 逝世的 过世的 故去的")
    private static let dying = CueWords(
        "去世 逝世 病逝 辞世 离世 与世长辞 睡梦里走了 睡梦中走了 安详地走了 静静地走了 突然走了 猝然走了 平静地走了 永远走了 永远地走了 病故 殉职 溘然长逝 长逝 过世 仙逝 撒手人寰 永远离开 猝然离世 谢世"
    )
    /// 去世了, 病逝于: of the one named, and not 去世的战友.
    private static let told = ScalarSet("了于在，。；")
    private static let others = CueWords("的 父 母 妻 丈夫 老伴 儿 女 师 爷 奶 兄 弟 姐 妹 战友 同事 朋友 后 前 时")
    private static let kin = CueWords("之子 之女 之妻 父亲 母亲 夫人 妻子 丈夫 儿子 女儿 弟子 徒弟 学生 遗孀 同名 笔下 饰演")
    private static let untrue = CueWords("谣 网传 误传 以为 差点 险些 假如 如果 剧中 片中 书中 戏里 电影里 饰演 扮演 角色 小说里 不实 其实还")
    private static let past = CueWords(
        "生前 曾 当年 那年 那时 当时 遗 追思 纪念 回忆 记得 雕像 墓 日记 写道 说过 常说 照片 视频里 录像 影像 饰演 扮演 书中 年前 去年 前年 小时候 早年 年轻时 晚年 诗 题写")
    private static let deeds = CueWords(
        "点头 摆手 拱手 拱了拱手 鞠躬 挥手 出席 到场 登台 上台 现身 致辞 笑了 笑着 落座 起身 坐在 接过 签名 握住 打开 演示 示范 讲解")
    private static let speaking = CueWords("说 告诉记者 介绍 表示 笑道 说道 回答 答道")
    private static let aged = CueWords("岁的 岁高龄的 岁老人 岁")
    private static let openers = ScalarSet("师家授长员匠士人者翁生")
    /// Scalars between 已故 and a name, from a name to the word of death, and from a name to the end of what one does.
    private static let post = 10, reach = 14, deed = 16
}
