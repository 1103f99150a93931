/// Reads dates written with points, strokes and hyphens: 2025-10-16, 2025/10/16, 2025.10, 09-01, “6·30”, 20251016.
struct PunctuatedDateReader {
    let text: ReadingText

    func take(_ parts: inout DateParts, at start: Int) -> Int? {
        guard parts.level == .none, !text.isDigit(start - 1), !(text[start - 1] == "." && text.isDigit(start - 2))
        else {
            return nil
        }
        guard let first = group(at: start) else { return nil }
        if first.width == 8 { return compact(&parts, at: start, first.end) }
        if first.width == 4, (1900...2100).contains(first.value) { return afterYear(&parts, first.value, first.end) }
        guard first.width <= 2, (1...12).contains(first.value), let day = group(at: first.end + 1), day.width <= 2,
            (1...31).contains(day.value)
        else { return nil }
        return monthAndDay(&parts, first, day)
    }

    private struct Group {
        var value: Int
        var width: Int
        var end: Int
    }

    private func group(at start: Int) -> Group? {
        var end = start
        var value = 0
        while text.isDigit(end), end < start + 9 {
            value = value * 10 + text.digit(end)
            end += 1
        }
        return end == start || end == start + 9 ? nil : Group(value: value, width: end - start, end: end)
    }

    private func compact(_ parts: inout DateParts, at start: Int, _ end: Int) -> Int? {
        var digits = 0
        for index in start..<end { digits = digits * 10 + text.digit(index) }
        let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
        guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day),
            !text.isOne(of: "元万亿吨个件人家名.", end)
        else { return nil }
        set(&parts, year, month, day)
        return end
    }

    private func afterYear(_ parts: inout DateParts, _ year: Int, _ end: Int) -> Int? {
        guard text.isOne(of: "-/.— ", end), let month = group(at: end + 1), month.width <= 2,
            (1...12).contains(month.value)
        else { return nil }
        let isSpaced = text[end] == " "
        if text.isOne(of: "-/. ", month.end), var day = group(at: month.end + 1),
            day.width <= 2 && (1...31).contains(day.value) || day.width == 4 && text[day.end] == ":"
        {
            // 2018-12-1209:03: the hour run on to the day.
            if day.width == 4, text[day.end] == ":", (1...31).contains(day.value / 100) {
                day = Group(value: day.value / 100, width: 2, end: day.end - 2)
            }
            guard day.width <= 2 else { return nil }
            set(&parts, year, month.value, day.value)
            // 2021-09-12-11:23
            if text[day.end] == "-", let hour = group(at: day.end + 1), text.isOne(of: ":：", hour.end) {
                return day.end + 1
            }
            if text[day.end] == " ", let hour = group(at: day.end + 1), text.isOne(of: ":：", hour.end) {
                return day.end + 1
            }
            return day.end
        }
        // 2021-13 aside, 2020-2025 is a span of years; a month after a year has two digits.
        guard !isSpaced, month.width == 2, !text.isOne(of: "年%", month.end), text[end] != "—" else { return nil }
        if text[end] == ".", !text.traits(month.end).contains(.mark) || text[month.end] == "%" { return nil }
        parts.year = .number(year)
        parts.month = .number(month.value)
        parts.level = .month
        return month.end
    }

    private func set(_ parts: inout DateParts, _ year: Int, _ month: Int, _ day: Int) {
        parts.year = .number(year)
        parts.month = .number(month)
        parts.day = .number(day)
        parts.level = .day
    }

    private func monthAndDay(_ parts: inout DateParts, _ month: Group, _ day: Group) -> Int? {
        let mark = text[month.end]
        let isPadded = month.width == 2 && day.width == 2
        let isDate: Bool =
            switch mark {
            case "-":
                isPadded && (text[month.end - 2] == "0" || text[day.end] == " ") && !text.isOne(of: "年月个名家元%", day.end)
            case "·", "•": true
            case "/": text.isOne(of: "号日", day.end)
            default: false
            }
        guard isDate else { return nil }
        parts.month = .number(month.value)
        parts.day = .number(day.value)
        parts.level = .day
        if text.isOne(of: "号日", day.end) { return day.end + 1 }
        if text[day.end] == " ", let hour = group(at: day.end + 1), text.isOne(of: ":：", hour.end) {
            return day.end + 1
        }
        return day.end
    }
}
