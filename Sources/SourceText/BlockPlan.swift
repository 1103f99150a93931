/// The lines that make one block of an article, in reading order, and which of them were joined inside a sentence.
struct BlockPlan {
    var role: Article.Role
    var lines: [Int]
    /// Positions in `lines` of those that go on a sentence broken at the end of the line before.
    var continuations: Set<Int> = []
    /// It stands after a sentence that was cut, or begins in the middle of one.
    var isInDisorder = false
    var isReversed = false
    var isHeadlineInside = false
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
            if line.isSpeaker || titleEnd > 0 && line.range.lowerBound >= titleEnd { isPastHeadline = true }
            if role == .sectionHead || role == .headline { role = isPastHeadline ? .sectionHead : .headline }
            guard role == .body else {
                if role == .sectionHead { headsPassed = true }
                if role != .caption || !joinsCaption(index, to: &plans) {
                    plans.append(BlockPlan(role: role, lines: [index]))
                }
                continue
            }
            isPastHeadline = true
            if continuesCaption(index, plans.last) {
                plans[plans.count - 1].lines.append(index)
                continue
            }
            if let plan = open, plans[plan].role == .body, let last = plans[plan].lines.last,
                goesOn(lines[last], line, headsPassed, plans[plan].isInDisorder)
            {
                if !lines[last].isClosed { plans[plan].continuations.insert(plans[plan].lines.count) }
                plans[plan].lines.append(index)
            } else {
                let follows = open.flatMap { plans[$0].lines.last }
                let isCut =
                    follows.map { !lines[$0].isClosed && !lines[$0].endsInColon && !lines[$0].endsPoint } ?? false
                plans.append(BlockPlan(role: .body, lines: [index], isInDisorder: isCut || beginsInside(line)))
                open = plans.count - 1
            }
            headsPassed = false
        }
        return withHeadlineInside(plans)
    }

    /// Whether a caption's line belongs to the one before: the next line of it, or, the arrow standing last, its
    /// beginning (the lines of a caption are read from the bottom where it ran upwards).
    private func joinsCaption(_ index: Int, to plans: inout [BlockPlan]) -> Bool {
        guard let last = plans.indices.last, lines[index].blanksBefore == 0, let before = plans[last].lines.last,
            before == index - 1
        else { return false }
        if plans[last].role == .caption {
            plans[last].lines.append(index)
            return true
        }
        guard plans[last].role == .body, plans[last].lines.count == 1, lines[before].isClosed,
            !lines[index].isClosed, lines[before].width <= 40, lines[before].stops == 1
        else { return false }
        plans[last] = BlockPlan(role: .caption, lines: [index, before], isReversed: true)
        return true
    }

    /// Whether a line of text is the rest of a caption that stops without an end.
    private func continuesCaption(_ index: Int, _ last: BlockPlan?) -> Bool {
        guard let last, last.role == .caption, !last.isReversed, let before = last.lines.last, before == index - 1
        else {
            return false
        }
        return lines[index].blanksBefore == 0 && !lines[before].isClosed && lines[index].width <= 40
    }

    /// Two heads and more before a section marked with a letter, in an article without headline, are its headline.
    private func withHeadlineInside(_ plans: [BlockPlan]) -> [BlockPlan] {
        guard !plans.contains(where: { $0.role == .headline }) else { return plans }
        var plans = plans
        var hasLettered = false
        var run: [Int] = []
        for (position, plan) in plans.enumerated() {
            guard plan.role == .sectionHead, let index = plan.lines.first else {
                run = []
                continue
            }
            guard isLettered(lines[index]) else {
                run.append(position)
                continue
            }
            if hasLettered, run.count >= 2, run.allSatisfy({ !isAfterLetter(plans, $0) }) {
                for head in run {
                    plans[head].role = .headline
                    plans[head].isHeadlineInside = true
                }
                return plans
            }
            hasLettered = true
            run = []
        }
        return plans
    }

    private func isLettered(_ line: PageLine) -> Bool {
        line.first >= 0x41 && line.first <= 0x5A && line.range.count > 1
            && ScalarClass.isBlank(page[line.range.lowerBound + 1])
    }

    private func isAfterLetter(_ plans: [BlockPlan], _ position: Int) -> Bool {
        guard position > 0, let index = plans[position - 1].lines.first else { return false }
        return plans[position - 1].role == .sectionHead && isLettered(lines[index])
    }

    private func goesOn(_ line: PageLine, _ next: PageLine, _ headsPassed: Bool, _ inDisorder: Bool) -> Bool {
        if ScalarClass.isClosing(next.first), !headsPassed { return true }
        guard line.isClosed || line.endsInColon || line.endsPoint && next.blanksBefore > 0 else {
            return ContinuationMarks.joins(page, line, next, acrossHead: headsPassed, inDisorder: inDisorder)
        }
        return wrapWidth > 0 && line.isClosed && next.blanksBefore == 0 && !next.isIndented
            && line.width >= wrapWidth - 2
    }

    private func beginsInside(_ line: PageLine) -> Bool {
        if ContinuationMarks.begins(page, line) { return true }
        return BreakLikelihood.shared.beginning(
            page.content.scalars, at: line.range.lowerBound, limit: line.range.upperBound) < 0.02
    }
}
