package vn.gov.moc.genderequality.guide;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the header of every page which topic of the guide explains it. */
@ControllerAdvice(annotations = Controller.class)
class GuideLink {

    @ModelAttribute("guideTopic")
    @Nullable
    GuideTopic guideTopic(HttpServletRequest request) {
        return GuideTopic.ofPath(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .orElse(null);
    }
}
