import Testing

@testable import Claims

@Suite struct ListCountTests {
    /// Each states a reckoning that does not come out.
    @Test(arguments: wrong)
    func countsOfListsThatDoNotComeOutAreFound(text: String) {
        let failures = Account(text).listCountFailures()
        #expect(failures.count == 1)
    }

    /// Each comes out, or states no reckoning.
    @Test(arguments: right)
    func countsOfListsThatComeOutAreLeftAlone(text: String) {
        let failures = Account(text).listCountFailures()
        #expect(failures.isEmpty)
    }

    private static let wrong = [
        "活动由市文明办、团市委、市妇联、市体育局等5家单位联合主办。",
        "景区设有观鸟台、木栈道、科普馆、露营地、游客中心6处设施。",
        "方案提出五项措施：加大补贴、简化流程、延长时限、强化监管。",
        "会议强调，要做到三个到位：一是认识到位，二是责任到位，三是措施到位，四是督查到位。",
        "入选的6个村分别是：东山村、西河村、南坪村、北塘村、中沟村。",
        "“跑得快”“跳得高”“投得远”三大项目之后，学校又推出“读书月”“科技周”“艺术节”“劳动日”五大活动。",
        "首批试点包括东湖、西山、南桥、北塘、中沟、后坝、前岭7个街道和一个镇，涉及养老、托育、助餐、助浴、助医五类之外的服务，共有甲、乙、丙、丁四个等级，另设金、木、水、火、土六个小组。",
    ]

    private static let right = [
        "活动由市文明办、团市委、市妇联、市体育局等4家单位联合主办。",
        "景区设有观鸟台、木栈道、科普馆、露营地、游客中心5处设施。",
        "方案提出四项措施：加大补贴、简化流程、延长时限、强化监管。",
        "运动会设田径、游泳、篮球、足球等12个大项。",
    ]
}
