package vn.gov.moc.genderequality.evaluation;

import org.springframework.core.io.ClassPathResource;

/** The sample year's texts and figures for whoever needs filled reports outside of an evaluation. */
public final class BenchmarkContent {

    private BenchmarkContent() {}

    public static SampleContent create() {
        return new SampleContent(new ClassPathResource("sample/report-texts.yaml"));
    }
}
