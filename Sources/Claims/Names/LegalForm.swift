/// The legal forms that end the registered name of a firm, and that news leaves out: 有限公司.
enum LegalForm {
    /// The longer before those that end them.
    static let all = ["股份有限公司", "有限责任公司", "有限公司"]

    /// A name without its legal form; a name of hardly more than that stays as it is.
    static func removed(from name: String) -> String {
        for form in all where name.hasSuffix(form) && name.count > form.count + 2 {
            return String(name.dropLast(form.count))
        }
        return name
    }

    /// A name whose legal form is but 公司, as news tells it.
    static func shortened(in name: [UInt32]) -> [UInt32] {
        for form in scalars where name.count > form.count + 2 && name.suffix(form.count).elementsEqual(form) {
            return name.dropLast(form.count) + form.suffix(2)
        }
        return name
    }

    private static let scalars = all.map { $0.unicodeScalars.map(\.value) }
}
