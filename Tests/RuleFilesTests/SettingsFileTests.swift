import Foundation
import RuleFiles
import Testing

@Suite struct SettingsFileTests {
    private func folder() throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url.appendingPathComponent("inner/deep"), withIntermediateDirectories: true)
        return url.path
    }

    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    @Test func pathsAreReckonedFromTheFileAndLaterSeveritiesWin() throws {
        let folder = try folder()
        try write(
            """
            rules: [own]
            include: [pages]
            severity: {facts: warning, facts/a: off}
            fail-on: error
            overrides:
              - paths: ["old/**"]
                severity: {all: info}
            """, folder + "/.lint.yml")
        let settings = try SettingsFile.settings(at: folder + "/.lint.yml")
        #expect(settings.ruleFolders == [folder + "/own"])
        #expect(settings.include == [folder + "/pages"])
        #expect(settings.severities.map(\.selector) == ["facts", "facts/a"])
        #expect(settings.failOn == .error)
        #expect(settings.overrides.map(\.paths) == [[folder + "/old/**"]])
    }

    @Test func theNearestFileUpwardsIsFound() throws {
        let folder = try folder()
        try write("lang: en\n", folder + "/.lint.yml")
        #expect(SettingsFile.nearest(to: folder + "/inner/deep") == folder + "/.lint.yml")
    }

    @Test func extendedSettingsComeFirst() throws {
        let folder = try folder()
        try write("lang: en\nfail-on: info\n", folder + "/base.yml")
        try write("extends: base.yml\nfail-on: error\n", folder + "/.lint.yml")
        let settings = try SettingsFile.settings(at: folder + "/.lint.yml")
        #expect(settings.language == .en)
        #expect(settings.failOn == .error)
    }

    @Test func aCircleOfExtendsIsAnError() throws {
        let folder = try folder()
        try write("extends: .lint.yml\n", folder + "/.lint.yml")
        #expect(throws: FileProblems.self) { try SettingsFile.settings(at: folder + "/.lint.yml") }
    }

    @Test func mistakesAreToldWithPlaceAndAdvice() throws {
        let folder = try folder()
        let path = folder + "/.lint.yml"
        try write("fail_on: warning\nseverity: {facts: grave}\nmin-confidence: much\n", path)
        let problems = #expect(throws: FileProblems.self) { try SettingsFile.settings(at: path) }
        #expect(
            problems?.problems.map(\.description) == [
                "\(path):1:1: 不认识的键“fail_on”。是否想写“fail-on”？",
                "\(path):2:11: “facts”的轻重不能是“grave”。可用的有：off、info、warning、error",
                "\(path):3:17: “min-confidence”应当是数，写的却是“much”",
            ])
    }
}
