package org.orl.runtime.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MachineTest {

    @Test
    void notesTheVectorInstructionsOfTheFirstProcessorByWholeNames() {
        List<String> cpuInfo = List.of(
                "processor\t: 0",
                "model name\t: Some processor",
                "flags\t\t: fpu sse2 avx avx2 avx512f avx512_bf16x amx_bf16 bmi2",
                "processor\t: 1",
                "flags\t\t: fpu fma");

        assertThat(Machine.instructions(cpuInfo)).containsExactly("avx2", "avx512f", "amx_bf16");
    }

    @Test
    void aSystemThatDoesNotTellHasNone() {
        assertThat(Machine.instructions(List.of())).isEmpty();
    }

    @Test
    void aRecordOfBeforeTheyWereNotedIsStillRead() throws Exception {
        String old = """
                {"os": "Linux", "arch": "amd64", "cpu": "Some processor", "processors": 2, "memoryBytes": 1,
                 "java": "17", "vm": "OpenJDK", "heapBytes": 1}""";

        assertThat(new ObjectMapper().readValue(old, Machine.class).instructions())
                .isEmpty();
    }

    @Test
    void aRecordKeepsThem() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        Machine here = Machine.current();

        assertThat(mapper.readValue(mapper.writeValueAsString(here), Machine.class))
                .isEqualTo(here);
    }
}
