#!/bin/bash
# Run by OSS-Fuzz in its image for the JVM: puts the targets into $OUT, each as a script beside its
# seeds and its dictionary, and the JDK that runs them.
set -euo pipefail

# Links are followed: those of the system's JDK lead out of it. The sources may not be there.
javac=$(readlink -f /usr/lib/jvm/java-17-openjdk-*/bin/javac)
export JAVA_HOME=$OUT/jdk
mkdir -p "$JAVA_HOME"
tar -C "${javac%/bin/javac}" --exclude=./lib/src.zip -chf - . | tar -C "$JAVA_HOME" -xf -

mvn -q -B -ntp -Dquick -pl fuzz -am process-classes

mkdir -p "$OUT/classes" "$OUT/lib"
for module in core io-json io-xml io-csv io-ical integrations/mail fuzz; do
  cp -r "$module/target/quick/classes" "$OUT/classes/$(basename "$module")"
done
# The driver of the image takes the place of Jazzer's own jars.
find fuzz/target/quick/lib -name '*.jar' -not -name 'jazzer*' -exec cp {} "$OUT/lib/" \;

classpath=
for entry in "$OUT"/classes/* "$OUT"/lib/*.jar; do
  classpath=$classpath\$this_dir/${entry#"$OUT"/}:
done
here=$(printf '%s:' "$OUT"/classes/* "$OUT"/lib/*.jar)

seeds=$(mktemp -d)
"$JAVA_HOME/bin/java" -cp "$here" org.convene.fuzz.Seeds . "$seeds"

for source in fuzz/src/main/java/org/convene/fuzz/*Fuzzer.java; do
  name=$(basename "$source" .java)
  target=$(basename "$source" Fuzzer.java | tr '[:upper:]' '[:lower:]')
  inputs=("$seeds/$target/seeds")
  [ ! -d "fuzz/src/test/resources/regression/$target" ] ||
    inputs+=("fuzz/src/test/resources/regression/$target")
  zip -q -r -j "$OUT/${name}_seed_corpus.zip" "${inputs[@]}"
  cp "fuzz/src/main/dictionaries/$target.dict" "$OUT/$name.dict"
  printf '[libfuzzer]\nmax_len = 16384\n' >"$OUT/$name.options"

  cat >"$OUT/$name" <<SCRIPT
#!/bin/bash
# LLVMFuzzerTestOneInput: by this word OSS-Fuzz knows a target.
this_dir=\$(dirname "\$0")
heap=-Xmx2048m:-Xss1024k
if [[ "\$*" =~ (^| )-runs=[0-9]+(\$| ) ]]; then
  heap=-Xmx1900m:-Xss900k
fi
JAVA_HOME="\$this_dir/jdk" \\
LD_LIBRARY_PATH="\$this_dir/jdk/lib/server:\$this_dir" \\
"\$this_dir/jazzer_driver" --agent_path="\$this_dir/jazzer_agent_deploy.jar" \\
  --cp="$classpath" --target_class=org.convene.fuzz.$name \\
  --instrumentation_includes='org.convene.**' --jvm_args="\$heap" "\$@"
SCRIPT
  chmod +x "$OUT/$name"
done
