/**
 * The last word of a test run: what was skipped, by name and count, then the counts in one line that scripts can read.
 * A spec file that could not run at all counts as one failed test, so that nothing is ever lost between the counts.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults
        .filter((test) => test.status === 'pending' || test.status === 'todo' || test.status === 'disabled')
        .map((test) => (test.ancestorTitles.length > 0 ? test.ancestorTitles[0] : test.fullName)),
    );
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // On exit, because jest has a summary of its own that it prints behind every other reporter.
    process.once('exit', () => {
      if (skipped.length > 0) console.log(`\n!! ${skipped.length} SKIPPED:`);
      for (const [name, tests] of Map.groupBy(skipped, (name) => name)) console.log(`!!   ${tests.length} of: ${name}`);
      console.log(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`);
    });
  }
};
