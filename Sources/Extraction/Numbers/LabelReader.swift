/// Reads numbers that count nothing by their shape: `A01版`, `K3路`, `PM2.5`, `1+10+3`, telephone numbers, scores.
struct LabelReader {
    let text: ReadingText
    let lexicons: Lexicons
    let numerals: NumeralReader

    struct Reading {
        var range: Range<Int>
        var label: NumberLabel
    }

    func label(at start: Int) -> Reading? {
        let traits = text.traits(start)
        if traits.contains(.latin) { return letters(at: start) }
        if text[start] == "-" { return craft(at: start) }
        guard traits.contains(.digit) || traits.contains(.hanDigit) else { return nil }
        if traits.contains(.digit) { return digits(at: start) }
        return spelled(at: start)
    }

    /// The end of the numeral at an index, so that a scan need not read its tail again.
    func numeralEnd(at start: Int) -> Int { numerals.numeral(at: start)?.range.upperBound ?? start + 1 }

    /// The numeral that is the whole text, if one is.
    func wholeNumeral() -> Numeral? {
        guard text.count > 0, text.count < 40, !text.traits(0).isDisjoint(with: [.numeral, .mark]),
            let numeral = numerals.numeral(at: 0), numeral.range.count == text.count, !numeral.isTooLarge
        else { return nil }
        let isPlain = numeral.digitCount != 8 && numeral.digitCount != 4
        return numeral.writing == .arabic && !isPlain ? nil : numeral
    }

    // MARK: Letters and digits

    private func letters(at start: Int) -> Reading? {
        var end = start
        var hasDigit = false
        while true {
            let traits = text.traits(end)
            if traits.contains(.digit) {
                hasDigit = true
            } else if !traits.contains(.latin), !(text.isOne(of: "-./_+", end) && isAlphanumeric(end + 1)) {
                break
            }
            end += 1
        }
        guard hasDigit, !isCurrency(at: start) else {
            return nil
        }
        if text[end] == "版", text[end + 1] != "本" { return Reading(range: start..<(end + 1), label: .page) }
        if text[end] == "路" { return Reading(range: start..<(end + 1), label: .route) }
        return Reading(range: start..<end, label: .model)
    }

    /// 20 in 歼-20 and 运-20: a hyphen after the kind of craft is no sign.
    private func craft(at hyphen: Int) -> Reading? {
        guard text.isOne(of: "歼运轰直教", hyphen - 1), text.isDigit(hyphen + 1) else { return nil }
        var end = hyphen + 1
        while isAlphanumeric(end) { end += 1 }
        return Reading(range: (hyphen + 1)..<end, label: .name)
    }

    private func isAlphanumeric(_ index: Int) -> Bool { !text.traits(index).isDisjoint(with: [.digit, .latin]) }

    private func isCurrency(at start: Int) -> Bool {
        for word: StaticString in ["RMB", "US$", "HK$", "USD", "CNY"] where text.has(word, at: start) { return true }
        return false
    }

    private func digits(at start: Int) -> Reading? {
        guard !text.isDigit(start - 1) else { return nil }
        var end = start
        while text.isDigit(end) { end += 1 }
        let width = end - start
        // “2468”人才政策: a number in quotes by itself is a name.
        if text.isOne(of: "“‘", start - 1), text.isOne(of: "”’", end) {
            return Reading(range: start..<end, label: .name)
        }
        if text[end] == "版", width <= 2 { return Reading(range: start..<(end + 1), label: .page) }
        if text[end] == "号" { return numbered(start, end) }
        if let document = document(start, end) { return document }
        if text[end] == "线", width <= 4, ["国道", "省道", "县道", "乡道"].contains(where: { text.has($0, before: start) }) {
            return Reading(range: start..<(end + 1), label: .route)
        }
        if text[end] == "路", width <= 3 { return Reading(range: start..<(end + 1), label: .route) }
        if text[end] == "+" || text[end] == "＋", let stop = formulaEnd(at: start) {
            return Reading(range: start..<stop, label: .formula)
        }
        if let phone = telephone(start, end) { return phone }
        if isLetterTail(at: end) { return letterTail(from: start, at: end) }
        if width >= 12 || (width > 1 && text[start] == "0" && text[end] != "." && !text.traits(end).contains(.han)) {
            return Reading(range: start..<end, label: .code)
        }
        if text[end] == ".", text.isDigit(end + 1), let stop = versionEnd(at: end) {
            return Reading(range: start..<stop, label: .code)
        }
        return score(start, end) ?? proportion(at: start) ?? standard(start, end)
    }

    /// 〔2024〕12号: a document of the offices by its year and number.
    private func document(_ start: Int, _ end: Int) -> Reading? {
        guard end - start == 4, text.isOne(of: "〔[［（(", start - 1), text.isOne(of: "〕]］）)", end) else { return nil }
        var stop = text[end + 1] == "第" ? end + 2 : end + 1
        guard text.isDigit(stop) else { return nil }
        while text.isDigit(stop) { stop += 1 }
        return text[stop] == "号" ? Reading(range: (start - 1)..<(stop + 1), label: .code) : nil
    }

    /// 15835 in GB/T 15835: the number of what letters name, where it counts nothing.
    private func standard(_ start: Int, _ end: Int) -> Reading? {
        guard text[start - 1] == " ", text.traits(start - 2).contains(.latin),
            text.traits(end).isDisjoint(with: [.numeral, .vague]), !text.isOne(of: ".%多余来年月日时点", end),
            lexicons.units.unit(in: text, at: end) == nil
        else { return nil }
        return Reading(range: start..<end, label: .model)
    }

    /// 1号线, 6号楼, 云香占1号: a number that names.
    private func numbered(_ start: Int, _ end: Int) -> Reading? {
        if text.has("号人", at: end) { return nil }
        return Reading(range: start..<(end + 1), label: .name)
    }

    private func formulaEnd(at start: Int) -> Int? {
        var end = start
        while text.isDigit(end) || text.isOne(of: "+＋>＞=＝", end) || text.traits(end).contains(.latin) { end += 1 }
        return end > start + 2 && !text.isOne(of: "+＋>＞=＝", end - 1) ? end : nil
    }

    private func telephone(_ start: Int, _ end: Int) -> Reading? {
        let width = end - start
        if width == 11, text[start] == "1", text.digit(start + 1) >= 3 {
            return Reading(range: start..<end, label: .telephone)
        }
        if width == 6, text.has("邮编", before: start) || text.has("邮政编码", before: start) {
            return Reading(range: start..<end, label: .code)
        }
        if width == 3 || width == 4, text[start] == "0" || width == 3 && (text[start] == "4" || text[start] == "8"),
            text.isOne(of: "-—－", end)
        {
            var stop = end + 1
            while text.isDigit(stop) || (text[stop] == "-" && text.isDigit(stop + 1)) { stop += 1 }
            if stop - end >= (text[start] == "0" ? 6 : 8) {
                return Reading(range: start..<directExtension(after: stop), label: .telephone)
            }
        }
        if (3...12).contains(width), isDialled(before: start), lexicons.units.unit(in: text, at: end) == nil,
            text.traits(end).isDisjoint(with: [.numeral, .vague])
        {
            return Reading(range: start..<end, label: .telephone)
        }
        for word: StaticString in [
            "热线", "电话", "专线", "平台热线", "政务服务", "客服", "报警", "急救", "接警", "警情", "指挥中心", "消防日", "消防宣传", "宣传日",
        ] where width >= 3 && width <= 6 {
            if text.has(word, at: end) { return Reading(range: start..<end, label: .telephone) }
        }
        return nil
    }

    /// Whether words before a number say that it is called: 电话3883000, 拨打110.
    private func isDialled(before start: Int) -> Bool {
        let end = text.isOne(of: "：: 为是", start - 1) ? start - 1 : start
        for word: StaticString in ["电话", "手机", "热线", "传真", "拨打", "拨通", "致电"] where text.has(word, before: end) {
            return true
        }
        return false
    }

    /// 转802 behind a number.
    private func directExtension(after end: Int) -> Int {
        guard text[end] == "转", text.isDigit(end + 1) else { return end }
        var stop = end + 1
        while text.isDigit(stop) { stop += 1 }
        return stop
    }

    /// 5G, 4A级, 3D: digits that a letter completes, unless the letter is a unit.
    private func isLetterTail(at end: Int) -> Bool {
        guard text.traits(end).contains(.latin) else { return false }
        if let unit = lexicons.units.unit(in: text, at: end), !text.traits(unit.end).contains(.latin) { return false }
        if text.isOne(of: "wk", end), !text.traits(end + 1).contains(.latin) { return false }
        return true
    }

    private func letterTail(from start: Int, at end: Int) -> Reading {
        var stop = end
        while isAlphanumeric(stop) { stop += 1 }
        return Reading(range: start..<stop, label: .model)
    }

    /// 1.2.3 and addresses of the net.
    private func versionEnd(at point: Int) -> Int? {
        var stop = point
        var points = 0
        while text.isDigit(stop) || (text[stop] == "." && text.isDigit(stop + 1)) {
            if text[stop] == "." { points += 1 }
            stop += 1
        }
        return points >= 2 ? stop : nil
    }

    /// 3:1 or 3比1 beside a word of the games.
    private func score(_ start: Int, _ end: Int) -> Reading? {
        guard end - start <= 3, text.isOne(of: ":：∶比-–", end), text.isDigit(end + 1) else { return nil }
        var stop = end + 1
        while text.isDigit(stop) { stop += 1 }
        guard stop - end <= 4, !text.isOne(of: ":∶.比", stop), text[start - 1] != "比" || text[start - 2] == "分"
        else { return nil }
        if isGame(before: start, after: stop) || text[end] == "比" && isResult(before: start, after: stop) {
            return Reading(range: start..<stop, label: .score)
        }
        if text.isOne(of: "-–", end) { return nil }
        return isProportion(before: start, after: stop) ? Reading(range: start..<stop, label: .formula) : nil
    }

    /// 师生比1:18, 1.05∶1, 2:3:5: figures parted by colons that are no time of day say how much goes with how much.
    private func proportion(at start: Int) -> Reading? {
        guard var end = decimalEnd(at: start), text.isOne(of: ":：∶", end) else { return nil }
        while text.isOne(of: ":：∶", end), let next = decimalEnd(at: end + 1) { end = next }
        guard !text.isOne(of: ":：∶", end), text.traits(end).isDisjoint(with: [.latin, .numeral, .vague]),
            !text.isOne(of: "/%-年月日号时", end), text.has("分成", at: end) || lexicons.units.unit(in: text, at: end) == nil
        else { return nil }
        return Reading(range: start..<end, label: .formula)
    }

    /// The index after digits with or without decimals.
    private func decimalEnd(at start: Int) -> Int? {
        var end = start
        while text.isDigit(end) { end += 1 }
        guard end > start else { return nil }
        guard text[end] == ".", text.isDigit(end + 1) else { return end }
        end += 1
        while text.isDigit(end) { end += 1 }
        return end
    }

    /// 以21比19、21比17: the points of one set after another.
    private func isResult(before start: Int, after end: Int) -> Bool {
        if text[start - 1] == "以" || text[start - 1] == "：" { return !text.has("的比例", at: end) }
        return text.isOne(of: "、，", start - 1) && text.isDigit(start - 2)
    }

    /// 比例尺1:500, 师生比1:15, 按1比10的比例.
    private func isProportion(before start: Int, after end: Int) -> Bool {
        for word: StaticString in ["的比例", "配比", "的配比"] where text.has(word, at: end) { return true }
        for word: StaticString in ["比例", "比例为", "比例尺", "比例尺为", "比例达", "比例约", "比", "比为"]
        where text.has(word, before: start) {
            return true
        }
        return false
    }

    private func isGame(before start: Int, after end: Int) -> Bool {
        for offset in 0..<4 {
            for word: StaticString in [
                "战胜", "击败", "比分", "大胜", "力克", "完胜", "战平", "惜败", "逼平", "负于", "不敌", "险胜", "获胜", "逆转", "淘汰", "大比分", "总比分",
                "领先", "落后", "扳平", "取胜", "小胜", "告负", "晋级", "轻取", "横扫",
            ] {
                if text.has(word, before: start - offset) || text.has(word, at: end + offset) { return true }
            }
        }
        return false
    }

    // MARK: Spelled numbers

    private func spelled(at start: Int) -> Reading? {
        guard let numeral = numerals.numeral(at: start) else { return nil }
        let end = numeral.range.upperBound
        // “六六六”布局: as with digits, a number in quotes by itself is a name.
        if numeral.range.count > 1, text.isOne(of: "“‘", start - 1), text.isOne(of: "”’", end) {
            return Reading(range: start..<end, label: .name)
        }
        if text[end] == "号", !text.has("号人", at: end), numeral.range.count <= 3 {
            return Reading(range: start..<(end + 1), label: .name)
        }
        if text[end] == "+" || text[end] == "＋" {
            return Reading(range: start..<end, label: .formula)
        }
        return nil
    }

    /// Whether a number that was read is one to report: a single Han digit without a unit counts nothing.
    func isQuantity(_ reading: QuantityReader.Reading) -> Bool {
        let quantity = reading.quantity
        guard quantity.dimension == .none, quantity.noun == nil else { return true }
        let numeral = quantity.numeral
        let isHan = text.traits(numeral.lowerBound).contains(.han)
        if !isHan { return !text.traits(numeral.lowerBound - 1).contains(.latin) }
        return numeral.count > 1 || text.count == 1
    }
}
