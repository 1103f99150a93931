import Findings

/// The words of the report for the closed sets of the format.
enum Wording {
    static func name(of severity: Severity, _ language: Language) -> String {
        switch severity {
        case .error: language.choose("错误", "error")
        case .warning: language.choose("警告", "warning")
        case .info: language.choose("提示", "info")
        case .off: language.choose("关闭", "off")
        }
    }

    static func name(of category: Category, _ language: Language) -> String {
        switch category {
        case .contradiction: language.choose("矛盾", "contradiction")
        case .arithmetic: language.choose("算术", "arithmetic")
        case .calendar: language.choose("日期", "calendar")
        case .name: language.choose("名称", "name")
        case .duplicate: language.choose("重复", "duplicate")
        case .wording: language.choose("用语", "wording")
        case .layout: language.choose("版式", "layout")
        case .metadata: language.choose("元数据", "metadata")
        }
    }

    /// The heading of a piece of evidence; an unknown role stands for itself.
    static func name(ofRole role: String, _ language: Language) -> String {
        guard language == .zh else { return role }
        let names = [
            "computed": "算得", "stated": "写作", "difference": "差别", "scope": "口径", "period": "时间", "count": "次数",
            "suggestion": "建议", "list": "列举", "items": "各项", "source": "依据", "context": "上下文", "place": "位置",
        ]
        return names[role] ?? role
    }

    /// Why something could not be judged; an unknown reason stands for itself.
    static func name(ofReason reason: String, _ language: Language) -> String {
        guard language == .zh else { return reason }
        let names = [
            "undated": "没有日期", "empty": "空文件", "missing": "不存在", "unreadable": "读不了", "not-a-file": "不是文件",
            "no-files": "没有稿件", "too-large": "太大", "changed-while-read": "读时有变", "not-text": "不是文字",
            "undecodable-bytes": "坏字节", "control-characters": "控制字符", "encoding-unavailable": "编码不支持",
            "bad-record": "坏记录", "rule-gave-up": "规则放弃", "damaged": "文件损坏", "tool-missing": "缺少程序",
            "tool-failed": "程序读不了",
        ]
        return names[reason] ?? reason
    }
}
