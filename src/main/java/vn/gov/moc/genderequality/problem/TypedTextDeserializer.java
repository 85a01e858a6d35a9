package vn.gov.moc.genderequality.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Cleans every text of a request at the door, so that one that is only looked up cannot trouble the database either. */
@JsonComponent
class TypedTextDeserializer extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return TypedText.clean(super.deserialize(parser, context));
    }
}
