/// The lines that make one block of an article, in reading order, and which of them were joined inside a sentence.
struct BlockPlan {
    var role: Article.Role
    var lines: [Int]
    /// Positions in `lines` of those that go on a sentence broken at the end of the line before.
    var continuations: Set<Int> = []
}

extension PageOutline {
    /// The blocks of an article: broken lines joined, over captions and blank lines, heads and captions each their own.
    func blocks(of article: ArticleOutline) -> [BlockPlan] {
        var plans: [BlockPlan] = []
        var open: Int?
        var headsPassed = false
        var isPastHeadline = false
        for index in article.lines {
            let line = lines[index]
            var role = line.role ?? .body
            if line.isSpeaker { isPastHeadline = true }
            if role == .sectionHead || role == .headline { role = isPastHeadline ? .sectionHead : .headline }
            guard role == .body else {
                if role == .sectionHead { headsPassed = true }
                if role == .caption, let last = plans.last, last.role == .caption, line.blanksBefore == 0 {
                    plans[plans.count - 1].lines.append(index)
                } else {
                    plans.append(BlockPlan(role: role, lines: [index]))
                }
                continue
            }
            isPastHeadline = true
            if let plan = open, let last = plans[plan].lines.last, goesOn(lines[last], line, headsPassed) {
                if !lines[last].isClosed { plans[plan].continuations.insert(plans[plan].lines.count) }
                plans[plan].lines.append(index)
            } else {
                plans.append(BlockPlan(role: .body, lines: [index]))
                open = plans.count - 1
            }
            headsPassed = false
        }
        return plans
    }

    private func goesOn(_ line: PageLine, _ next: PageLine, _ headsPassed: Bool) -> Bool {
        guard line.isClosed || line.last == 0xFF1A else {
            return ContinuationMarks.joins(page, line, next, acrossHead: headsPassed)
        }
        return wrapWidth > 0 && line.isClosed && next.blanksBefore == 0 && !next.isIndented
            && line.width >= wrapWidth - 2
    }
}
