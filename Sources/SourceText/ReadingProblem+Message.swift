extension ReadingProblem {
    /// One sentence in Chinese, without the path.
    public var message: String {
        switch kind {
        case .missing: "没有这个文件或文件夹。"
        case .unreadable(let reason): "无法读取（\(reason)）。"
        case .notAFile: "不是普通文件（管道、设备，或指向自身的链接），未读。"
        case .noFilesFound: "其中没有可检查的文件（txt、md、jsonl、html、docx、pdf 等）。"
        case .empty: "文件是空的。"
        case .tooLarge(let size, let limit): "文件过大（\(size) 字节，单篇上限 \(limit) 字节），未读。大批文章请用 JSON Lines。"
        case .changedWhileRead: "读取过程中文件被改动，检查的是读到的内容。"
        case .notText: "内容不是文本，或编码无法识别，未读。"
        case .undecodableBytes(let count): "有 \(count) 处字节不合编码，按缺字（U+FFFD）处理，其余照常检查。"
        case .controlCharacters(let count): "有 \(count) 个 NUL 或其他控制字符，阅读时略去。"
        case .encodingUnavailable: "系统不支持该编码的转换，未读。"
        case .damagedContainer: "不是 DOCX，或文件已损坏，未读。"
        case .toolMissing(let tool):
            "要用 \(tool) 取出其中的文字，而系统没有装它（Debian、Ubuntu：poppler-utils；macOS：brew install poppler），未读。"
        case .toolFailed(let tool): "\(tool) 读不了这个文件，未读。"
        case .badRecord(let reason): "这一行不是合格的文章记录（\(reason.message)），已略过。"
        }
    }

    /// The same sentence in English.
    public var englishMessage: String {
        switch kind {
        case .missing: "There is no such file or folder."
        case .unreadable(let reason): "Cannot be read (\(reason))."
        case .notAFile: "Not a regular file (a pipe, a device, or a link to itself); not read."
        case .noFilesFound: "Holds no file to check (txt, md, jsonl, html, docx, pdf, …)."
        case .empty: "The file is empty."
        case .tooLarge(let size, let limit):
            "Too large (\(size) bytes; at most \(limit) for one page); not read. Use JSON Lines for many articles."
        case .changedWhileRead: "The file changed while it was read; what was read is checked."
        case .notText: "No text, or in an encoding that is not recognised; not read."
        case .undecodableBytes(let count):
            "\(count) place(s) hold bytes the encoding does not allow; read as U+FFFD, the rest is checked."
        case .controlCharacters(let count): "\(count) NUL or other control character(s), left out when reading."
        case .encodingUnavailable: "The system has no converter for the encoding; not read."
        case .damagedContainer: "No DOCX, or a damaged one; not read."
        case .toolMissing(let tool):
            "\(tool), which takes the text out of it, is not installed (Debian, Ubuntu: poppler-utils; macOS: brew install "
                + "poppler); not read."
        case .toolFailed(let tool): "\(tool) cannot read the file; not read."
        case .badRecord(let reason): "This line is no article record (\(reason.rawValue)); skipped."
        }
    }
}

extension ReadingProblem.RecordFault {
    /// The fault in a few words of Chinese.
    public var message: String {
        switch self {
        case .notAnObject: "不是 JSON 对象"
        case .unterminatedString: "字符串没有结束"
        case .badEscape: "转义序列有误"
        case .missingText: "缺少 text"
        case .textIsNoString: "text 不是字符串"
        case .badDate: "date 不是日期"
        case .trailingBytes: "对象之后还有内容"
        }
    }
}
