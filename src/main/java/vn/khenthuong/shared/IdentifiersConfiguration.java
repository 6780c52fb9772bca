package vn.khenthuong.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In JSON an identifier is its text: {@code "24163"}, never {@code {"value": "24163"}}. */
@Configuration(proxyBeanMethods = false)
class IdentifiersConfiguration {

    @Bean
    Module identifiers() {
        SimpleModule module = new SimpleModule("identifiers");
        add(module, UnitCode.class, UnitCode::new);
        add(module, OrganisationCode.class, OrganisationCode::new);
        add(module, ProposalCode.class, ProposalCode::new);
        add(module, RoundCode.class, RoundCode::new);
        add(module, AmendmentCode.class, AmendmentCode::new);
        add(module, StateListCode.class, StateListCode::new);
        add(module, NomineeId.class, NomineeId::of);
        add(module, FileId.class, FileId::of);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromText<>(type, reader));
    }

    /** An empty text is no identifier: null, as where a form left the field empty. */
    private static final class FromText<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> reader;

        private FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(_valueClass, "a text was expected");
            }
            return super.deserialize(parser, context);
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return reader.apply(text);
        }
    }
}
