package vn.gov.moc.genderequality.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;

/** The header's links, in groups: those a person has use for. It opens no door and closes none; each page asks for itself. */
@Component("siteMenu")
public class SiteMenu {

    private static final String EVALUATION = "evaluation";

    private static final Predicate<Visitor> EVERYBODY = visitor -> true;
    private static final Predicate<Visitor> READER = visitor ->
            visitor.isAny(MinistryGroup.LEADER, MinistryGroup.DIRECTOR, MinistryGroup.DESK, MinistryGroup.COMMITTEE);
    private static final Predicate<Visitor> WORKER = READER.or(Visitor::ofUnit);
    private static final Predicate<Visitor> DESK = visitor -> visitor.isAny(MinistryGroup.DESK);
    private static final Predicate<Visitor> FINANCE = visitor -> visitor.isAny(MinistryGroup.FINANCE);
    private static final Predicate<Visitor> ADMIN = visitor -> visitor.isAny(MinistryGroup.ADMIN);
    private static final Predicate<Visitor> MANAGER = visitor ->
            visitor.isAny(MinistryGroup.LEADER, MinistryGroup.DIRECTOR, MinistryGroup.DESK, MinistryGroup.ADMIN);

    private static final List<Entry> ENTRIES = List.of(
            new Entry("", "Trang chủ", "/", EVERYBODY),
            new Entry("", "Việc cần làm", "/camunda/app/tasklist/default/", EVERYBODY),
            new Entry("", "Thông báo", "/notifications", EVERYBODY),
            new Entry("Báo cáo", "Tiến độ", "/progress", WORKER),
            new Entry("Báo cáo", "Báo cáo của đơn vị", "/reports", WORKER),
            new Entry("Báo cáo", "Báo cáo tổng hợp của Bộ", "/consolidations", READER),
            new Entry("Báo cáo", "Mẫu báo cáo", "/report-templates", EVERYBODY),
            new Entry("Báo cáo", "Kiểm tra báo cáo đã nộp", "/verify", EVERYBODY),
            new Entry("Công tác năm", "Kế hoạch công tác", "/work-plans", WORKER.or(FINANCE)),
            new Entry("Công tác năm", "Mục chi", "/budget-lines", FINANCE),
            new Entry("Công tác năm", "Tháng hành động", "/action-months", WORKER),
            new Entry("Công tác năm", "Sổ hoạt động", "/activities", WORKER),
            new Entry("Công tác năm", "Kiểm tra", "/inspections", WORKER),
            new Entry("Công tác năm", "Kiến nghị kiểm tra", "/recommendations", WORKER),
            new Entry("Công tác năm", "Đơn vị tự kiểm tra", "/own-inspections", WORKER),
            new Entry("Công tác năm", "Khen thưởng", "/commendations", WORKER),
            new Entry("Công tác năm", "Vướng mắc", "/difficulties", WORKER),
            new Entry("Tổ chức", "Ban VSTBPN", "/committees", WORKER),
            new Entry("Tổ chức", "Giao ký, vắng mặt", "/delegations", WORKER),
            new Entry("Tổ chức", "Đơn vị", "/administration/units", ADMIN.or(DESK)),
            new Entry("Tổ chức", "Lưu giữ và xóa", "/administration/retention", ADMIN),
            new Entry("Tổ chức", "Vận hành", "/administration/operations", ADMIN),
            new Entry("Tổ chức", "Tài khoản", "/camunda/app/admin/default/", ADMIN),
            new Entry("Tổ chức", "Cockpit", "/camunda/app/cockpit/default/", MANAGER),
            new Entry("Tra cứu", "Hỏi – đáp", "/answers", WORKER),
            new Entry("Tra cứu", "Thư viện", "/library", WORKER),
            new Entry("Tra cứu", "Dữ liệu cá nhân", "/personal-data", EVERYBODY),
            new Entry("Tra cứu", "Hướng dẫn sử dụng", "/guide", EVERYBODY));

    private static final List<Entry> EVALUATION_ENTRIES = List.of(
            new Entry("Tra cứu", "Hộp thư (dùng thử)", "/mailbox", EVERYBODY),
            new Entry("Tra cứu", "Đồng hồ (dùng thử)", "/evaluation/clock", ADMIN));

    private final List<Entry> entries;

    SiteMenu(Environment environment) {
        entries = environment.acceptsProfiles(Profiles.of(EVALUATION))
                ? Stream.concat(ENTRIES.stream(), EVALUATION_ENTRIES.stream()).toList()
                : ENTRIES;
    }

    private record Entry(String group, String label, String path, Predicate<Visitor> whom) {}

    /** A person by his groups. */
    private record Visitor(Set<String> groups) {

        boolean isAny(MinistryGroup... any) {
            return Arrays.stream(any).map(MinistryGroup::id).anyMatch(groups::contains);
        }

        boolean ofUnit() {
            return groups.stream()
                    .anyMatch(group -> EnumSet.allOf(UnitRole.class).stream()
                            .anyMatch(role -> role.unitOf(group).isPresent()));
        }
    }

    /**
     * Links that stand together.
     *
     * @param label what people read above them; empty for those that stand by themselves
     */
    public record Group(String label, List<Link> links) {}

    /** A link within the product. */
    public record Link(String label, String path) {}

    /** What this person has use for, in the order of the header; groups without a link are left out. */
    public List<Group> of(Authentication person) {
        Visitor visitor = new Visitor(person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet()));
        return entries.stream()
                .filter(entry -> entry.whom().test(visitor))
                .collect(Collectors.groupingBy(
                        Entry::group,
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> new Link(entry.label(), entry.path()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
