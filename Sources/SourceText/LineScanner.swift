/// Parts a page into its lines and measures each.
struct LineScanner {
    let page: PageText

    func lines() -> [PageLine] {
        var lines: [PageLine] = []
        var start = 0
        var blanks = 0
        let count = page.count
        page.content.scalars.withUnsafeBufferPointer { scalars in
            var index = 0
            while index <= count {
                let value = index < count ? scalars[index] : 0x0A
                guard value == 0x0A || value == 0x0D else {
                    index += 1
                    continue
                }
                let line = measure(scalars, start..<index, blanksBefore: min(blanks, 3))
                if line.isEmpty { blanks += 1 } else { blanks = 0 }
                if !line.isEmpty { lines.append(line) }
                index += value == 0x0D && index + 1 < count && scalars[index + 1] == 0x0A ? 2 : 1
                start = index
            }
        }
        return lines
    }

    private func measure(
        _ scalars: UnsafeBufferPointer<UInt32>, _ full: Range<Int>, blanksBefore: Int
    ) -> PageLine {
        var start = full.lowerBound
        var end = full.upperBound
        while end > start, ScalarClass.isBlank(scalars[end - 1]) { end -= 1 }
        var indent = 0
        while start < end, ScalarClass.isBlank(scalars[start]) {
            indent += scalars[start] == 0x3000 || scalars[start] == 0x09 ? 2 : 1
            start += 1
        }
        var level = 0
        var isQuoted = false
        while start < end, scalars[start] == 0x3E {
            isQuoted = true
            start += 1
            while start < end, ScalarClass.isBlank(scalars[start]) { start += 1 }
        }
        while start + level < end, scalars[start + level] == 0x23, level < 7 { level += 1 }
        if level > 6 || (level > 0 && start + level < end && !ScalarClass.isBlank(scalars[start + level])) { level = 0 }
        start += level
        while start < end, ScalarClass.isBlank(scalars[start]) { start += 1 }
        return LineMeasure(scalars, start..<end).line(
            blanksBefore: blanksBefore, isIndented: indent >= 2, headingLevel: level, isQuoted: isQuoted)
    }
}
