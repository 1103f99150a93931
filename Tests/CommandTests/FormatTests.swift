import Foundation
import Testing

@Suite struct FormatTests {
    /// Runs with another search path.
    private func check(_ name: String, in folder: String, path: String) throws -> Program.Outcome {
        let script = "PATH='\(path)' exec '\(Program.path)' check --isolated \(name)"
        return try Program.run(["-c", script], in: folder, program: "/bin/sh")
    }

    @Test func withoutTheToolAPDFIsNotReadAndTheReasonTold() throws {
        let folder = try Program.folder(texts: ["a.pdf": "%PDF-1.4"])
        let outcome = try check("a.pdf", in: folder, path: "/nowhere")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("要用 pdftotext"))
    }

    @Test func withTheToolTheTextOfAPDFIsChecked() throws {
        let tool = "#!/bin/sh\nprintf '澜江港\\n\\n全市共有12家企业，其中国内5家，国外9家。\\n'\n"
        let folder = try Program.folder(texts: ["-a.pdf": "%PDF-1.4", "bin/pdftotext": tool])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/bin/pdftotext")
        let outcome = try check("-- -a.pdf", in: folder, path: folder + "/bin:/usr/bin:/bin")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("3:5"))
        #expect(outcome.output.contains("arithmetic/sum"))
    }

    private static let isPDFRead = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
        FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
    }

    @Test(.enabled(if: isPDFRead, "pdftotext is not installed here"))
    func aRealPDFIsReadAcrossPagesAndPlacesAreThoseOfItsText() throws {
        let pages = [
            ["澜江港企业名录", "全市共有12家企业，其中国内5家，国外9家。"], ["深江新区选址", "深江经济合作区选址银湾湾滨海新区。"],
        ]
        let folder = try Program.folder(texts: ["名录 一.pdf": PDFSample.file(pages: pages)])
        let outcome = try check("'名录 一.pdf'", in: folder, path: "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("  2:5  错误  “12家”与各项核算不符"))
        #expect(outcome.output.contains("名录 一.pdf:2:15"))
        #expect(outcome.output.contains("  5:10  "), "\(outcome.output)")
    }

    @Test(.enabled(if: isPDFRead, "pdftotext is not installed here"))
    func aFileThatIsNoPDFIsToldAndTheOthersAreRead() throws {
        let folder = try Program.folder(texts: ["坏.pdf": "没有版面", "好.txt": "全市共有12家企业，其中国内5家，国外9家。"])
        let outcome = try check("坏.pdf 好.txt", in: folder, path: "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin")
        #expect(outcome.output.contains("1:5  错误  “12家”与各项核算不符"))
        #expect(outcome.output.contains("坏.pdf：pdftotext 读不了这个文件，未读。"))
    }
}
