// The emulator looks a row up by its row key and then goes through all rows that share it: with the row "head" in every
// partition each look-up reads the whole table. It has an index of partitions too; the rarer of the two keys comes first.
const { Collection } = require("lokijs");

const findOne = Collection.prototype.findOne;

function count(collection, key, value) {
  const [first, last] = collection.calculateRange("$eq", key, value);
  return last - first + 1;
}

Collection.prototype.findOne = function (query) {
  const { PartitionKey, RowKey } = query ?? {};
  const both = PartitionKey !== undefined && RowKey !== undefined && Object.keys(query).length === 2;
  if (!both || !this.binaryIndices.PartitionKey || !this.binaryIndices.RowKey) {
    return findOne.call(this, query);
  }

  const byPartition = count(this, "PartitionKey", PartitionKey) < count(this, "RowKey", RowKey);
  return findOne.call(this, byPartition ? { PartitionKey, RowKey } : { RowKey, PartitionKey });
};
