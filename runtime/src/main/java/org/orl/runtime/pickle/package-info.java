/** Files that torch.save wrote, read without ever doing what they ask for: tensors and containers come out, nothing else. */
package org.orl.runtime.pickle;
