/// Tells of each line of a page what it is: by itself where it shows, by its neighbours where it must.
struct LineRoles {
    let page: PageText
    private var scalars: [UInt32] { page.content.scalars }

    static let bylineWords = WordList(
        """
        记者 通讯员 文/ 图/ 文图 图文 撰文 采写 统筹/ 统筹： 摄影/ 摄影： 作者： 作者/ 编辑/ 编辑： 责编 责任编辑 美编 校对 实习生
        特约记者 特派记者 见习记者 评论员
        """)
    private static let mastheadWords = WordList("星期 责编 责任编辑 美编 主编 校对 版面 值班 编辑/ 电话 邮箱 国内统一")
    static let jumpWords = WordList("紧接 上接 下转 下接 接上版 转接 接第 转第")
    private static let labelWords = WordList("相关新闻 相关链接 新闻链接 延伸阅读 新闻背景 相关报道 链接 编后 短评 编者按 记者手记 新闻故事")
    private static let creditEndings = WordList("摄 新华社发 中新社发 供图 资料图片 资料图 受访者供图 通讯员供图 制图 图/文")

    /// The role that a line shows by itself; nil for text and for heads, which only their neighbours tell apart.
    func ownRole(of line: PageLine) -> Article.Role? {
        if isJump(line) { return .jump }
        if line.headingLevel > 0 { return line.headingLevel <= 2 ? .headline : .sectionHead }
        if isMasthead(line) { return .masthead }
        if isCaption(line) { return .caption }
        if isByline(line) { return .byline }
        if isCredit(line) { return .credit }
        if isMarkedHead(line) { return .sectionHead }
        if isLabel(line) { return .headline }
        return nil
    }

    /// `紧接A01版`, `（下转03版）`: the words, a page, little else.
    private func isJump(_ line: PageLine) -> Bool {
        guard line.width <= 14, scalars[line.range].contains(0x7248),
            let word = Self.jumpWords.first(in: scalars, line.range)
        else { return false }
        return word.lowerBound <= line.range.lowerBound + 1
    }

    /// A full date with weekday or editors, and no sentence.
    private func isMasthead(_ line: PageLine) -> Bool {
        guard line.width <= 90, line.stops == 0, line.commas == 0, line.digits >= 6, !line.isClosed,
            !isItemOfNotice(line)
        else { return false }
        return FullDate.first(in: scalars, line.range) != nil
            && (Self.mastheadWords.first(in: scalars, line.range) != nil || line.width <= 16)
    }

    /// `二、受理时间：2025年9月8日（星期一）至9月`, broken off at the end of the line or not: the time of something else than the
    /// paper.
    private func isItemOfNotice(_ line: PageLine) -> Bool {
        let opening = line.range.prefix(4).map { scalars[$0] }
        return line.last == 0x6708 || line.last == 0x81F3 || opening.contains(0x3001)
            || Self.noticeWords.first(in: scalars, line.range) != nil
    }

    private static let noticeWords = WordList("受理时间 报名时间 举办时间 活动时间 停水时间 停电时间 施工时间 开放时间 办理时间 公示时间 比赛时间 会议时间 演出时间")

    private func isCaption(_ line: PageLine) -> Bool {
        switch line.first {
        case 0x2190...0x2199, 0x25B2, 0x25B3, 0x25BC, 0x25C0, 0x25C4, 0x25B6, 0x25BA, 0x261D, 0x2B06: return true
        default: break
        }
        guard line.width <= 90 else { return false }
        if scalars[line.range].starts(with: [0x56FE, 0x4E3A]) { return true }
        return Self.creditEndings.isSuffix(of: scalars, line.range) && hasPhotographer(line)
    }

    /// A name and 摄 after a blank or a full stop: `……示范基地。张三 摄`.
    private func hasPhotographer(_ line: PageLine) -> Bool {
        guard line.last == 0x6444 else { return true }
        let tail = scalars[max(line.range.lowerBound, line.range.upperBound - 10)..<line.range.upperBound]
        return tail.contains { ScalarClass.isBlank($0) || $0 == 0x3002 || $0 == 0x2F || $0 == 0xFF08 }
    }

    private func isByline(_ line: PageLine) -> Bool {
        guard line.width <= 48, line.stops == 0, line.commas == 0, !line.isClosed,
            line.width >= 4, Dateline(scalars, line.range) == nil
        else { return false }
        if line.first == 0x25A1 { return true }
        guard let word = Self.bylineWords.first(in: scalars, line.range) else { return false }
        let lead = word.lowerBound - line.range.lowerBound
        let isShort = line.width <= 14 || line.blanks > 0 || scalars[line.range].contains(0x2F)
        return isShort && lead <= 8 && line.width - lead >= 3
    }

    /// A dateline standing alone, as under an editorial: `新华社某地12月11日电`.
    private func isCredit(_ line: PageLine) -> Bool {
        if line.first == 0xFF08, line.last == 0xFF09, line.width <= 40, line.commas == 0 { return true }
        guard line.width <= 24, line.stops == 0, let dateline = Dateline(scalars, line.range) else { return false }
        return dateline.source.upperBound >= line.range.upperBound - 1 && !dateline.isSequel
    }

    /// Heads that carry their mark: `■`, `◆`, `A `, `一、`, `（一）`, a speaker's `某某：`.
    private func isMarkedHead(_ line: PageLine) -> Bool {
        guard line.width <= 42, line.stops == 0, !line.isClosed else { return false }
        switch line.first {
        case 0x25A0, 0x25C6, 0x25C7, 0x2605, 0x2606, 0x25CF, 0x25CB: return line.commas == 0
        default: break
        }
        let start = line.range.lowerBound
        if line.first >= 0x41, line.first <= 0x5A, line.width >= 3, line.width <= 26, line.commas <= 1,
            ScalarClass.isBlank(scalars[start + 1])
        {
            return true
        }
        return isSpeaker(line)
    }

    /// `市某某局局长某某：`, also with the head of the speech behind it.
    func isSpeaker(_ line: PageLine) -> Bool {
        guard line.colons == 1, line.commas == 0, line.stops == 0, !line.isClosed, line.width <= 42,
            line.openMarks == 0, line.width >= 6
        else { return false }
        if line.last == 0xFF1A { return line.blanksBefore > 0 && line.width <= 36 && isPersonLabel(line) }
        guard let colon = scalars[line.range].firstIndex(of: 0xFF1A), colon + 1 < line.range.upperBound else {
            return false
        }
        return ScalarClass.isBlank(scalars[colon + 1]) && isPersonLabel(line)
    }

    private static let posts = WordList(
        """
        局长 主任 书记 市长 县长 区长 镇长 秘书长 部长 厅长 处长 科长 院长 校长 会长 董事长 经理 总裁 总监 研究员 教授 代表 委员 工程师
        厂长 主席 所长 站长 队长 馆长 村支书 行长 专家 博士 负责人 社长 理事长 总工 医师 老师
        """)

    private func isPersonLabel(_ line: PageLine) -> Bool { Self.posts.first(in: scalars, line.range) != nil }

    private func isLabel(_ line: PageLine) -> Bool {
        line.width <= 8 && !line.isClosed
            && Self.labelWords.match(in: scalars, at: line.range.lowerBound, before: line.range.upperBound) >= 2
    }
}
