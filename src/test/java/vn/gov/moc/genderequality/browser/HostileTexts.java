package vn.gov.moc.genderequality.browser;

import java.util.List;

/** Texts that are commands wherever they are not taken as text. */
final class HostileTexts {

    /** Formulas of spreadsheets, by each of the characters that begin one. */
    static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://xau.example/\";\"Xem\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)");

    /** One line each; short enough for a name. */
    static final List<String> ALL = List.of(
            FORMULAS.get(0) + "'; drop table report; --",
            FORMULAS.get(1) + "<script>window.pwned=1;alert(1)</script>",
            FORMULAS.get(2) + "\"><img src=x onerror=\"window.pwned=1;alert(2)\">",
            FORMULAS.get(3) + "%' or 1=1 -- \\ 'onmouseover='window.pwned=1",
            "${execution.setVariable('pwned',1)} #{systemAccess} ${taskService.createTaskQuery().list()}",
            "__${T(java.lang.System).exit(1)}__ [[${7*7}]] [(${7*7})] *{7*7} @{/x} ~{x}",
            "{{constructor.constructor('window.pwned=1')()}} <%= 7*7 %>",
            "javascript:window.pwned=1//../../etc/passwd ..\\..\\CON.txt",
            "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;&lt; \u0001\ufffe\ud83d\ude00",
            "Nguye\u0302\u0303n \u202egnp.exe\u202c\u200b \u0085\u2028");

    /** What neither the database nor a header can hold; cleaned or refused. */
    static final List<String> UNSTORABLE = List.of("a\u0000b", "a\r\nBcc: xau@example.com\r\n\r\nb", "x".repeat(5_000));

    private HostileTexts() {}
}
